package dev.scalinglint.gate.git;

/** What stands under a name in a revision. */
sealed interface Entry permits Folder, Leaf {}
