package dev.scalinglint.application;

import dev.scalinglint.source.Selection;

/** Paths to applications. */
public final class TreeReader {
    private TreeReader() {}

    public static Tree read(Selection selection) {
        throw new IllegalStateException("skeleton");
    }
}
