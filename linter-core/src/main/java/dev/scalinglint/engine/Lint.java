package dev.scalinglint.engine;

import dev.scalinglint.cache.CachedRun;
import dev.scalinglint.cache.Outcome;
import dev.scalinglint.cache.RunResult;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.FixProposals;
import dev.scalinglint.model.Model;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppressions;
import dev.scalinglint.tree.Origin;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.UnreadApplication;
import dev.scalinglint.tree.files.Parallel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One linting of one tree: from its applications to a run, and from a run to the report. */
final class Lint {
    private final Tree tree;
    private final Setup setup;
    private final Selection selection;
    private final Suppressions suppressions;
    private final Failures failures = new Failures();
    private final InputChecks input;
    private @Nullable Judging judging;
    private final BiConsumer<Origin, Model> told;
    private @Nullable RunResult known;

    Lint(Tree tree, Setup setup, Selection selection) {
        this(tree, setup, selection, (origin, model) -> {});
    }

    /** @param told the model of each application that is judged, on any thread */
    Lint(Tree tree, Setup setup, Selection selection, BiConsumer<Origin, Model> told) {
        this.tree = tree;
        this.told = told;
        this.setup = setup;
        this.selection = selection;
        this.suppressions = new Suppressions(setup.config().ignores(), this::ran);
        this.input = new InputChecks(setup.schemas());
    }

    /** From what rules ask for to fixes of a tree's files. */
    static FixProposals proposals(Tree tree) {
        return new FixProposals(tree.selected()::contains, file -> tree.renderings(file) > 1);
    }

    /** Whether every rule that is meant was asked; a misspelt one means none. */
    private boolean ran(NameGlob rules) {
        return setup.catalog().ids().stream().filter(rules::matches).allMatch(setup.rules()::containsKey);
    }

    Tree tree() {
        return tree;
    }

    /** What was found out. */
    RunResult known() {
        return Objects.requireNonNull(known, "asked for behind run()");
    }

    /** Judges what has changed since a remembered run; false when that shows that more has changed than was seen. */
    boolean run(CachedRun remembered) {
        known = remembered.run(this::judge);
        return known != null;
    }

    /** Judges all there is. */
    void run() {
        judging();
        List<Outcome> outcomes = new ArrayList<>();
        Parallel.on(tree.applications()).map(this::judge).forEachOrdered(outcomes::add);
        Parallel.on(tree.unapplied()).map(this::judge).forEachOrdered(outcomes::add);
        var problems = tree.problems();
        List<String> notices = new ArrayList<>(tree.notices());
        notices.addAll(input.notices());
        known = new RunResult(outcomes, tree.commented(), problems, notices);
    }

    Outcome judge(UnreadApplication unread) {
        return judging().of(unread);
    }

    private Judging judging() {
        if (judging == null) {
            judging =
                    new Judging(tree, new Judge(setup, suppressions, failures), proposals(tree), input, failures, told);
        }
        return judging;
    }

    /** Whether nothing failed. */
    boolean isSound() {
        return failures.all().isEmpty();
    }

    Report report() {
        return report(known(), tree.selected(), tree::reports, selection.isWhole());
    }

    /**
     * What the tree asks not to be told.
     *
     * @param reports whether what is found in a file is told
     */
    Suppressions asked(RunResult run, Predicate<SourceFile> reports) {
        run.outcomes().forEach(outcome -> outcome.requests().forEach(suppressions::add));
        run.commented().stream().filter(reports).forEach(suppressions::addComments);
        return suppressions;
    }

    /** What the tree asks not to be told, as far as it was read. */
    Suppressions asked() {
        return suppressions;
    }

    /**
     * @param files   what is counted
     * @param reports whether what is found in a file is told
     * @param whole   whether all was judged that the configuration may speak of
     */
    Report report(RunResult run, Set<SourceFile> files, Predicate<SourceFile> reports, boolean whole) {
        Suppressions asked = asked(run, reports);
        List<Candidate> candidates = new ArrayList<>();
        run.outcomes().forEach(outcome -> candidates.addAll(outcome.candidates()));
        run.problems().forEach(problem -> candidates.add(new Candidate(problem, true, List.of())));
        List<Finding> findings = Findings.distinct(asked.apply(candidates, reports, whole));
        return new Report(findings, Findings.rules(findings, setup.catalog()),
                SelectionCount.of(files, run).summary(findings, asked.silenced().size()),
                List.copyOf(run.notices()), failures.all(), Findings.enforced(findings, candidates),
                asked.silenced());
    }
}
