package dev.scalinglint.gate.git;

/** What stands under a name in a revision. */
sealed interface GitEntry permits Folder, Leaf {}
