/** Which images a workload has had, as the model of each revision says it, and how it gets an earlier one back. */
@NullMarked
package dev.scalinglint.gate.image;

import org.jspecify.annotations.NullMarked;
