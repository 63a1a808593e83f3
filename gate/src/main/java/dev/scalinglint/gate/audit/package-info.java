/** The decisions of the gate, one after the other, in a file from which none can be taken unseen. */
@NullMarked
package dev.scalinglint.gate.audit;

import org.jspecify.annotations.NullMarked;
