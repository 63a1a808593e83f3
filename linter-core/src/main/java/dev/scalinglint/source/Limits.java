package dev.scalinglint.source;

/**
 * What a stranger's file may cost us. Every parser and renderer stops at these; the finding
 * {@code input/limit-exceeded} names the one that was met. What is made of a file (a value that is filled in, what a
 * build copies) may be no larger than a file may be.
 *
 * @param maxFileBytes   size of one file, in bytes; of what one build fills in, in characters
 * @param maxDepth       nesting of mappings and sequences in one document
 * @param maxNodes       nodes in one file once every alias is followed, or copied by one build: an alias bomb is small
 *                       text and many nodes
 * @param maxFiles       files read from one tree
 * @param maxFolderDepth folders that a file may lie in, one in the other, counted from the root
 * @param maxRows        rows that the generators of a tree's ApplicationSets may give together, those within a matrix
 *                       too: they are small text and many rows
 * @param maxIncludes    Compose files that one project may include, each counted as often as it is included
 * @param maxSteps       entries, items and objects that the patches, variables and replacements of one build may go
 *                       through, and comparisons of ApplicationSets' patterns with paths: each looks at every object
 * @param maxLinks       comparisons of label selectors with workloads in one application: each of many Services may
 *                       select all of many workloads
 */
public record Limits(long maxFileBytes, int maxDepth, long maxNodes, int maxFiles, int maxFolderDepth, int maxRows,
        int maxIncludes, long maxSteps, int maxLinks) {
    public static final Limits DEFAULT = new Limits(16L << 20, 100, 2_000_000, 500_000);

    /** With the usual limits of what is made of files. */
    public Limits(long maxFileBytes, int maxDepth, long maxNodes, int maxFiles) {
        this(maxFileBytes, maxDepth, maxNodes, maxFiles, 100, 20_000, 500, 20_000_000, 2_000_000);
    }

    /** All of them, by hand: a record's own text is made at run time, which a short run feels. */
    public String text() {
        return maxFileBytes + " " + maxDepth + " " + maxNodes + " " + maxFiles + " " + maxFolderDepth + " " + maxRows
                + " " + maxIncludes + " " + maxSteps + " " + maxLinks;
    }
}
