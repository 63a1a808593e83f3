/**
 * A revision of a Git repository as files: what Java calls a file system, so that whatever reads a tree on disk reads
 * it too, with the same limits and the same walls. Nothing of the repository is run or fetched, and nothing is written.
 */
@NullMarked
package dev.scalinglint.gate.git;

import org.jspecify.annotations.NullMarked;
