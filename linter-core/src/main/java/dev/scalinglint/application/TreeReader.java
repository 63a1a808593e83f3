package dev.scalinglint.application;

import dev.scalinglint.source.Selection;

/** Paths to applications. */
public final class TreeReader {
    private TreeReader() {}

    /** Finds what there is to read. Call it on a fork-join pool to say how many threads large trees may use. */
    public static Tree read(Selection selection) {
        throw new IllegalStateException("skeleton");
    }
}
