/** What build servers say of the change they build, each in its own words. */
@NullMarked
package dev.scalinglint.gate.ci;

import org.jspecify.annotations.NullMarked;
