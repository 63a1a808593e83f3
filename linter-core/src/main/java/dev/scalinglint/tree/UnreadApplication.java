package dev.scalinglint.tree;

import java.util.function.Supplier;

/** An application that was found and not yet read. */
public record UnreadApplication(Origin origin, Supplier<Application> reading) {
    /**
     * Parses and renders it. Safe on any thread; large applications use the calling thread's fork-join pool. Nothing is
     * kept.
     */
    public Application read() {
        return reading.get();
    }
}
