/**
 * Judges a change: two revisions, two models, one difference. What is old is not this change's to answer for, and what
 * judges it is read from the revision that it would change.
 */
@NullMarked
package dev.scalinglint.gate;

import org.jspecify.annotations.NullMarked;
