package dev.scalinglint.tree.argocd;

/**
 * What the ApplicationSets of a tree have cost so far: a budget of the tree, for many small ones cost what a large one
 * does.
 */
final class SetCosts {
    /** Rows that their generators gave. */
    int rows;
    /** Values that were filled in. */
    long nodes;
    /** Characters of texts that were filled in. */
    long made;
    /** Parts of patterns that were compared with paths. */
    long compared;
}
