/** From the records of the model to readings of controls: a class for each kind. */
@NullMarked
package dev.scalinglint.gate.control.read;

import org.jspecify.annotations.NullMarked;
