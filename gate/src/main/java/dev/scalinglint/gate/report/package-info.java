/** A judgement as people and programs read it. */
@NullMarked
package dev.scalinglint.gate.report;

import org.jspecify.annotations.NullMarked;
