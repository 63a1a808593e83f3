package dev.scalinglint.cache;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.CachedTree;
import dev.scalinglint.tree.Listing;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.TreeReader;
import dev.scalinglint.tree.UnreadApplication;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run that is still true but for the applications that use a changed file. */
public final class CachedRun {
    /** Of more, all are linted on all threads. */
    private static final int MOST = 16;

    private final Tree tree;
    private final CachedTree cached;
    private final List<SourceFile> changed;
    private RunResult known = new RunResult(List.of(), Set.of(), List.of(), List.of());

    private CachedRun(Tree tree, CachedTree cached, List<SourceFile> changed) {
        this.tree = tree;
        this.cached = cached;
        this.changed = changed;
    }

    /** Null when one of the changed files may change what the tree is made of. */
    static @Nullable CachedRun of(Listing listing, CachedTree cached, List<String> changed) {
        FileTree files = listing.files();
        List<SourceFile> plain = changed.stream().map(files::known).filter(Objects::nonNull).toList();
        Tree tree = TreeReader.again(listing, cached);
        return plain.stream().allMatch(tree::isPlain) ? new CachedRun(tree, cached, plain) : null;
    }

    /** Takes the run over; false when it cannot be told what a changed file does to it. */
    boolean takes(RunResult run) {
        known = run;
        List<Outcome> stale = run.outcomes().stream().filter(this::isStale).toList();
        return stale.size() <= MOST && run.problems().stream()
                .noneMatch(problem -> mayGo(problem, stale, run.outcomes()));
    }

    /** What is wrong in one file may come of what stands in another that the same application uses. */
    private boolean mayGo(Finding problem, List<Outcome> stale, List<Outcome> all) {
        SourceFile file = problem.place().file();
        return changed.contains(file) || stale.stream().anyMatch(outcome -> outcome.files().contains(file))
                || !changed.isEmpty() && all.stream().noneMatch(outcome -> outcome.files().contains(file));
    }

    /** The tree that is linted again. */
    public Tree tree() {
        return tree;
    }

    /** What is to be remembered of it. */
    public CachedTree cached() {
        return cached;
    }

    /** Whether nothing has changed. */
    public boolean isWhole() {
        return changed.isEmpty();
    }

    private Set<SourceFile> again() {
        return known.outcomes().stream().filter(this::isStale).flatMap(outcome -> outcome.files().stream())
                .collect(Collectors.toSet());
    }

    private boolean isStale(Outcome outcome) {
        return !Collections.disjoint(changed, outcome.files());
    }

    /**
     * The run as it is now; null when what was linted again shows that more has changed than was seen.
     *
     * @param judge lints one application
     */
    public @Nullable RunResult run(Function<UnreadApplication, Outcome> judge) {
        List<Outcome> outcomes = known.outcomes().stream()
                .map(outcome -> isStale(outcome) ? judge.apply(tree.again(outcome.origin())) : outcome).toList();
        Collection<Finding> problems = tree.problems(changed);
        if (!known.problems().containsAll(problems) || !isWhole() && tree.asksMore(again())) {
            return null;
        }
        Set<SourceFile> commented = new HashSet<>(known.commented());
        changed.forEach(commented::remove);
        changed.stream().filter(tree.commented()::contains).forEach(commented::add);
        return new RunResult(outcomes, commented, known.problems(), known.notices());
    }
}
