package dev.scalinglint;

import dev.scalinglint.application.Listing;
import dev.scalinglint.application.Tree;
import dev.scalinglint.application.TreeReader;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.recall.Memory;
import dev.scalinglint.recall.Recall;
import dev.scalinglint.recall.Recollection;
import dev.scalinglint.recall.Run;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Selection;
import org.jspecify.annotations.Nullable;

/** The one door: a request in, a report out. */
public final class Linter {
    private final Catalog shipped;

    /** @param shipped the rules and policies that come with the linter; the request's configuration may add a team's own */
    public Linter(Catalog shipped) {
        this.shipped = shipped;
    }

    /**
     * Reads, models, judges.
     *
     * @throws InvalidFileException when the configuration, a policy or a rule cannot be used; nothing the tree holds makes it fail
     */
    public Report lint(LintRequest request) throws InvalidFileException {
        Setup setup = Setup.of(request, shipped);
        Baseline baseline = Baseline.of(request.baseline(), setup, request.selection());
        return baseline.settle(lint(request.selection(), setup, Progress.NONE));
    }

    /**
     * Applies fixes in memory and reports what is left; the caller writes them.
     *
     * @param furthest whether to apply safe fixes only, or suggestions too
     * @throws InvalidFileException as {@link #lint(LintRequest)}
     */
    public Fixer.Outcome fix(LintRequest request, Fix.Kind furthest) throws InvalidFileException {
        Setup setup = Setup.of(request, shipped);
        Baseline baseline = Baseline.of(request.baseline(), setup, request.selection());
        return Fixer.fix(request.selection(), furthest, selection -> baseline.settle(lint(selection, setup, Progress.NONE)));
    }

    /** The same with what is to be run made complete by the caller, and without a {@link Baseline}. */
    public static Report lint(Selection selected, Setup setup, Progress progress) {
        return lint(selected, setup, progress, Memory.NONE);
    }

    /** The same, but what the memory knows to be still true is not found out anew. */
    public static Report lint(Selection selected, Setup setup, Progress progress, Memory memory) {
        Selection selection = selected.excluding(setup.exclude());
        Listing listing = Listing.of(selection);
        Recollection recollection = memory.about(listing);
        Report report = again(memory, recollection, setup, selection);
        return report != null ? report : anew(listing, memory, recollection, setup, progress);
    }

    private static @Nullable Report again(Memory memory, Recollection recollection, Setup setup, Selection selection) {
        Recall recall = recollection.recall(setup.config().file());
        if (recall == null) {
            return null;
        }
        if (!recall.isWhole()) {
            WarmUp.begin();
        }
        Lint lint = new Lint(recall.tree(), setup, selection);
        Run run = recall.run(lint::judge);
        // What fails may fail because something remembered is not true: a run anew tells.
        if (run == null || !lint.isSound()) {
            return null;
        }
        if (!recall.isWhole()) {
            memory.learn(recollection, run, recall::memory, setup.config().file());
            memory.begin();
        }
        return lint.report(run);
    }

    private static Report anew(Listing listing, Memory memory, Recollection recollection, Setup setup, Progress progress) {
        Tree tree = TreeReader.read(listing);
        progress.reading(tree.selected().size(), tree::read);
        Lint lint = new Lint(tree, setup, listing.selection());
        Run run = lint.run();
        if (lint.isSound()) {
            memory.learn(recollection, run, tree::memory, setup.config().file());
        }
        return lint.report(run);
    }
}
