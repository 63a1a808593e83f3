package dev.scalinglint.engine;

import dev.scalinglint.baseline.BaselineEntry;
import dev.scalinglint.cache.RunCache;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Selection;
import dev.scalinglint.tree.Listing;
import dev.scalinglint.tree.TreeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * A request whose settings were read: it may be linted several times. Closed when all was told, it remembers for the
 * next.
 */
public final class LintSession implements AutoCloseable {
    private final LintRequest request;
    private final Setup setup;
    private final BaselineRun baseline;
    private final Lints lints;
    private final RunCache cache;
    private final Progress progress;
    private final @Nullable ForkJoinPool pool;

    public LintSession(LintRequest request, Setup setup, RunCache cache, Progress progress, int threads)
            throws InvalidFileException {
        this.request = request;
        this.setup = setup;
        this.baseline = BaselineRun.of(request.baseline(), setup, request.selection());
        Lints fresh = new FreshLint(progress);
        this.lints = cache == RunCache.NONE ? fresh : new CachedLint(fresh, cache, progress);
        this.cache = cache;
        this.progress = progress;
        this.pool = threads == 0 ? null : new ForkJoinPool(threads);
    }

    /** The settings, complete. */
    public Setup setup() {
        return setup;
    }

    /** A session, which remembers nothing, where one more thing is said about a rule. */
    public LintSession with(String rule, RuleSetting setting) throws InvalidFileException {
        return new LintSession(request, setup.with(rule, setting), RunCache.NONE, progress, 0);
    }

    /** What the baseline puts off; empty without one. */
    public List<Located<BaselineEntry>> baselined() {
        return baseline.entries();
    }

    /** @throws InvalidFileException when the baseline cannot be written */
    public Report lint() throws InvalidFileException {
        return lint(request.selection());
    }

    /**
     * Lints what was asked for with other texts of some of its files.
     *
     * @throws InvalidFileException when the baseline cannot be written
     */
    public Report lint(Selection edited) throws InvalidFileException {
        return baseline.settle(pool == null ? run(edited) : pool.submit(() -> run(edited)).join());
    }

    private Report run(Selection edited) {
        try {
            return lints.lint(Listing.of(edited.excluding(setup.exclude())), setup).report();
        } finally {
            progress.over();
        }
    }

    /**
     * Applies fixes in memory and reports what is left; the caller writes them.
     *
     * @param furthest whether to apply safe fixes only, or suggestions too
     */
    public Fixer.Outcome fix(Fix.Kind furthest) throws InvalidFileException {
        return Fixer.fix(request.selection(), furthest, this::lint);
    }

    /**
     * Judges by these settings what a change touches in a tree, which may be another revision of the one they are from.
     *
     * @param root    of that tree
     * @param changed the paths that are not what they were, from the root; some may not be there
     */
    public Touching touching(Path root, Set<String> changed) {
        Selection asked = request.selection();
        return new Touching(changed, new Selection(root, List.of(), null, asked.exclude(), asked.limits()), setup,
                baseline);
    }

    /** What rules would be asked about. */
    public Models models() {
        return new Models(TreeReader.read(request.selection().excluding(setup.exclude())));
    }

    /**
     * What rules would be asked about in what some paths are part of, in a tree that may be another revision of the one
     * these settings are from.
     *
     * @param root    of that tree
     * @param edited  texts that stand for those of its files, by path from the root
     * @param changed paths from the root, of which some may not be there
     */
    public Models modelsTouched(Path root, Map<String, String> edited, Set<String> changed) {
        Selection asked = request.selection();
        Selection whole = new Selection(root, List.of(), null, asked.exclude(), asked.limits()).edited(edited);
        return new Models(TreeReader.read(Listing.touchedBy(changed, whole.excluding(setup.exclude()))));
    }

    /** Keeps what was found out for the next run. */
    @Override
    public void close() {
        cache.write();
        if (pool != null) {
            pool.shutdown();
        }
    }
}
