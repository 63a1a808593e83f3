package dev.scalinglint.tree.files;

import java.util.List;
import java.util.stream.Stream;

/**
 * Work on many things, on all threads of the calling fork-join pool; a few are done at once by the caller, as threads
 * cost more.
 */
public final class Parallel {
    private static final int FEW = 16;

    private Parallel() {}

    public static <T> Stream<T> on(List<T> items) {
        return items.size() <= FEW ? items.stream() : items.parallelStream();
    }
}
