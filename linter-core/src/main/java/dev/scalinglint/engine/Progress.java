package dev.scalinglint.engine;

import java.util.function.IntSupplier;

/** Is told how far a run is. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks on. */
    Progress NONE = (files, read) -> {};

    /**
     * Reading begins.
     *
     * @param files how many there are
     * @param read  how many of them were read so far; may be asked at any time from any thread
     */
    void reading(int files, IntSupplier read);

    /** An earlier run is remembered, and what uses a few changed files is linted again. */
    default void relinting() {}

    /** The run is over, however it ended. */
    default void over() {}
}
