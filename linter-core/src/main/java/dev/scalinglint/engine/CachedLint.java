package dev.scalinglint.engine;

import dev.scalinglint.cache.CacheEntry;
import dev.scalinglint.cache.CachedRun;
import dev.scalinglint.cache.RunCache;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Listing;
import org.jspecify.annotations.Nullable;

/** Reads only what uses a file that has changed since an earlier run; what else there is to tell is remembered. */
record CachedLint(Lints fresh, RunCache memory, Progress progress) implements Lints {
    @Override
    public Lint lint(Listing listing, Setup setup) {
        SourceFile config = setup.config().file();
        CacheEntry recollection = memory.about(listing);
        CachedRun recall = recollection.recall(config);
        Lint again = recall == null ? null : again(recall, listing, setup);
        if (recall == null || again == null) {
            return anew(recollection, listing, setup);
        }
        if (!recall.isWhole()) {
            memory.learn(recollection, again.known(), recall::memory, config);
            memory.begin();
        }
        return again;
    }

    private @Nullable Lint again(CachedRun recall, Listing listing, Setup setup) {
        if (!recall.isWhole()) {
            progress.relinting();
        }
        Lint lint = new Lint(recall.tree(), setup, listing.selection());
        // What fails may fail because something remembered is not true: a run anew tells.
        return lint.run(recall) && lint.isSound() ? lint : null;
    }

    private Lint anew(CacheEntry recollection, Listing listing, Setup setup) {
        Lint lint = fresh.lint(listing, setup);
        if (lint.isSound()) {
            memory.learn(recollection, lint.known(), lint.tree()::memory, setup.config().file());
        }
        return lint;
    }
}
