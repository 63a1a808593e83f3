package dev.scalinglint;

import dev.scalinglint.cache.RunCache;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.Models;
import dev.scalinglint.engine.Progress;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The one door: a request in, a report or models out. What cannot be used of the configuration, of policies and of the
 * team's own rules is an {@link InvalidFileException}, and a rule that nobody knows a {@link RequestException}; nothing
 * that the tree holds makes it fail.
 */
public final class Linter {
    private final Catalog shipped;
    private final Progress progress;
    private final @Nullable Path cache;
    private final int threads;

    /**
     * @param shipped the rules and policies that come with the linter; the request's configuration may add a team's own
     */
    public Linter(Catalog shipped) {
        this(shipped, Progress.NONE, null, 0);
    }

    private Linter(Catalog shipped, Progress progress, @Nullable Path cache, int threads) {
        this.shipped = shipped;
        this.progress = progress;
        this.cache = cache;
        this.threads = threads;
    }

    /** A linter that tells how far it is. */
    public Linter telling(Progress progress) {
        return new Linter(shipped, progress, cache, threads);
    }

    /** A linter that remembers what it found out, in a file of one build of it alone; null for one that does not. */
    public Linter remembering(@Nullable Path file) {
        return new Linter(shipped, progress, file, threads);
    }

    /** A linter that works on so many threads; 0 for one on each processor. */
    public Linter on(int threads) {
        return new Linter(shipped, progress, cache, threads);
    }

    /** Reads, models, judges. */
    public Report lint(LintRequest request) throws InvalidFileException, RequestException {
        try (LintSession session = open(request)) {
            return session.lint();
        }
    }

    /** Applies fixes as far as {@code furthest} in memory and reports what is left; the caller writes them. */
    public Fixer.Outcome fix(LintRequest request, Fix.Kind furthest) throws InvalidFileException, RequestException {
        try (LintSession session = open(request)) {
            return session.fix(furthest);
        }
    }

    /** What rules would be asked about. */
    public Models models(LintRequest request) throws InvalidFileException, RequestException {
        try (LintSession session = open(request)) {
            return session.models();
        }
    }

    /** For who asks more than one thing, or has something to do before what was found out is written down. */
    public LintSession open(LintRequest request) throws InvalidFileException, RequestException {
        Setup setup = Setup.of(request, shipped);
        return new LintSession(request, setup, cache == null ? RunCache.NONE : setup.cache(cache, request), progress,
                threads);
    }
}
