/** Which changes somebody has to look at, and whether somebody has. */
@NullMarked
package dev.scalinglint.gate.review;

import org.jspecify.annotations.NullMarked;
