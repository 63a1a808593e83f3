package dev.scalinglint.read.index;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** How often selectors of one application may be compared with workloads: many of one label all select all others. */
public final class LinkBudget {
    private final int most;
    private long compared;
    private @Nullable Place beyond;

    public LinkBudget(Limits limits) {
        this.most = limits.maxLinks();
    }

    /** With the usual limits. */
    public static LinkBudget usual() {
        return new LinkBudget(Limits.DEFAULT);
    }

    /** @param selector where it stands, should it be the first that costs too much */
    boolean mayCompare(int workloads, Place selector) {
        compared += workloads;
        if (compared > most && beyond == null) {
            beyond = selector;
        }
        return beyond == null;
    }

    /** Whether selectors were passed over. */
    public boolean isSpent() {
        return beyond != null;
    }

    /** What was passed over, as a sentence at the first; null when nothing was. */
    public @Nullable Located<String> exceeded() {
        String sentence = "is not compared with workloads, nor is what follows: the selectors of the application meet"
                + " more than the limit of " + most + " workloads (maxLinks)";
        return beyond == null ? null : new Located<>(sentence, sentence, beyond, false);
    }
}
