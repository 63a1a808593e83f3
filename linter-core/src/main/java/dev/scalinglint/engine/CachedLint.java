package dev.scalinglint.engine;

import dev.scalinglint.cache.CacheEntry;
import dev.scalinglint.cache.CachedRun;
import dev.scalinglint.cache.RunCache;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Listing;
import org.jspecify.annotations.Nullable;

/** Reads only what uses a file that has changed since an earlier run; what else there is to tell is cached. */
record CachedLint(Lints fresh, RunCache cache, Progress progress) implements Lints {
    @Override
    public Lint lint(Listing listing, Setup setup) {
        SourceFile config = setup.config().file();
        CacheEntry entry = cache.entry(listing);
        CachedRun cached = entry.read(config);
        Lint updated = cached == null ? null : updated(cached, listing, setup);
        if (cached == null || updated == null) {
            return anew(entry, listing, setup);
        }
        if (!cached.isWhole()) {
            cache.put(entry, updated.known(), cached::cached, config);
            cache.beginToWrite();
        }
        return updated;
    }

    private @Nullable Lint updated(CachedRun cached, Listing listing, Setup setup) {
        if (!cached.isWhole()) {
            progress.relinting();
        }
        Lint lint = new Lint(cached.tree(), setup, listing.selection());
        // What fails may fail because something cached is not true: a run anew tells.
        return lint.run(cached) && lint.isSound() ? lint : null;
    }

    private Lint anew(CacheEntry entry, Listing listing, Setup setup) {
        Lint lint = fresh.lint(listing, setup);
        if (lint.isSound()) {
            cache.put(entry, lint.known(), lint.tree()::memory, setup.config().file());
        }
        return lint;
    }
}
