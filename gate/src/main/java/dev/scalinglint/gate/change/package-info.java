/** What is another in the head than in the base: units, and the controls of those that are in both. */
@NullMarked
package dev.scalinglint.gate.change;

import org.jspecify.annotations.NullMarked;
