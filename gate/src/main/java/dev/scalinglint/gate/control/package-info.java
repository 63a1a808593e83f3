/** What keeps a workload's scaling safe, as values that two revisions can be compared by. */
@NullMarked
package dev.scalinglint.gate.control;

import org.jspecify.annotations.NullMarked;
