package dev.scalinglint.source;

/**
 * What a stranger's file may cost us. Every parser stops at these; the finding {@code input/limit-exceeded} names the one that was met.
 *
 * @param maxFileBytes     size of one file, in bytes
 * @param maxDepth         nesting of mappings and sequences in one document
 * @param maxNodes         nodes in one file once every alias is followed: an alias bomb is small text and many nodes
 * @param maxFiles         files read from one tree
 */
public record Limits(long maxFileBytes, int maxDepth, long maxNodes, int maxFiles) {
    public static final Limits DEFAULT = new Limits(16L << 20, 100, 2_000_000, 500_000);
}
