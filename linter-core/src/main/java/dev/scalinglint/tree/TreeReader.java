package dev.scalinglint.tree;

import dev.scalinglint.source.Selection;

/** Paths to applications. */
public final class TreeReader {
    private TreeReader() {}

    /** Finds what there is to read. Call it on a fork-join pool to say how many threads large trees may use. */
    public static Tree read(Selection selection) {
        return read(Listing.of(selection));
    }

    /** The tree of files that are listed already. */
    public static Tree read(Listing listing) {
        Tree tree = new Tree(listing, null);
        tree.structure();
        return tree;
    }

    /** A tree that is made of the same as when it was remembered: its structure need not be found again. */
    public static Tree again(Listing listing, CachedTree memory) {
        return new Tree(listing, memory);
    }
}
