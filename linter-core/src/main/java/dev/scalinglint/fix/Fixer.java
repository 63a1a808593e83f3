package dev.scalinglint.fix;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.source.Selection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes in memory. All that is found is fixed at once, and what that leaves is linted, because a fix moves what
 * stands behind it and may show or settle something else. Where some of it does harm, the fixes are halved until those
 * that do are alone; they are left out, and tried once more when others have changed what they stand in. So a second
 * run finds nothing to do. Nothing is written here.
 */
public final class Fixer<E extends Exception> {
    /** Each reads the tree once. */
    private static final int MOST_LINTINGS = 100;

    /** Lints; the same thing for every round. */
    @FunctionalInterface
    public interface Lint<E extends Exception> {
        Report of(Selection selection) throws E;
    }

    /**
     * What came of it.
     *
     * @param found    what there was before
     * @param report   what is left
     * @param rewrites files and what becomes of them, by path
     * @param notices  sentences about what is not fixed
     */
    public record Outcome(Report found, Report report, List<Rewrite> rewrites, List<String> notices) {
        /** How many findings were put right. */
        public int fixed() {
            return rewrites.stream().mapToInt(Rewrite::fixed).sum();
        }

        /** "3 findings in 2 files". */
        public String count() {
            return Rewrite.count(rewrites);
        }
    }

    private final Fix.Kind furthest;
    private final Lint<E> lint;
    private final Rewrites rewrites;
    private final Set<String> harmful = new HashSet<>();
    private Report report;
    private int lintings;

    private Fixer(Selection selection, Fix.Kind furthest, Lint<E> lint) throws E {
        this.furthest = furthest;
        this.lint = lint;
        this.rewrites = new Rewrites(selection);
        this.report = lint.of(selection);
    }

    /** @param furthest whether to apply safe fixes only, or suggestions too */
    public static <E extends Exception> Outcome fix(Selection selection, Fix.Kind furthest, Lint<E> lint) throws E {
        Fixer<E> fixer = new Fixer<>(selection, furthest, lint);
        Report found = fixer.report;
        fixer.fixAll();
        List<String> notices = new ArrayList<>(fixer.rewrites.notices());
        if (fixer.isSpent()) {
            notices.add("after " + MOST_LINTINGS
                    + " readings of the tree, what could still be fixed is left to another run");
        }
        return new Outcome(found, fixer.report, fixer.rewrites.all(), notices);
    }

    private void fixAll() throws E {
        do {
            harmful.clear();
        } while (pass());
    }

    /** Rounds until one changes nothing; whether any did. */
    private boolean pass() throws E {
        boolean changed = false;
        while (round()) {
            changed = true;
        }
        return changed;
    }

    private boolean isSpent() {
        return lintings >= MOST_LINTINGS;
    }

    /** Tries whatever is not known to be harmful; whether any of it was taken. */
    private boolean round() throws E {
        boolean changed = false;
        Deque<List<Finding>> groups = new ArrayDeque<>();
        groups.push(fixable(report));
        while (!groups.isEmpty() && !isSpent()) {
            List<Finding> group = groups.pop();
            Set<String> harm = attempt(now(group));
            changed |= harm != null && harm.isEmpty();
            if (harm != null && !harm.isEmpty()) {
                divide(group, harm, groups);
            }
        }
        return changed;
    }

    private List<Finding> fixable(Report report) {
        return report.findings().stream().filter(finding -> finding.fix() != null
                && furthest.includes(finding.fix().kind()) && !harmful.contains(Harm.key(finding))).toList();
    }

    /** The findings as they are after what was settled in between. */
    private List<Finding> now(List<Finding> group) {
        Set<String> keys = keys(group);
        return fixable(report).stream().filter(finding -> keys.contains(Harm.key(finding))).toList();
    }

    private static Set<String> keys(List<Finding> group) {
        return group.stream().map(Harm::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The files that fixing these would harm; null when there is nothing to fix. What harms none is settled. */
    private @Nullable Set<String> attempt(List<Finding> findings) throws E {
        Set<String> broken = rewrites.attempt(findings);
        if (broken == null || !broken.isEmpty()) {
            return broken;
        }
        lintings++;
        Report next = lint.of(rewrites.edited());
        Set<String> harm = Harm.done(report, next);
        if (harm.isEmpty()) {
            rewrites.settle();
            report = next;
        }
        return harm;
    }

    /**
     * What changes a harmed file is told from the rest, or else what each of the files has is halved: many files are
     * no more work than one. What is alone in each is left out.
     */
    private void divide(List<Finding> group, Set<String> harm, Deque<List<Finding>> groups) {
        List<Finding> first = new ArrayList<>();
        List<Finding> second = new ArrayList<>();
        group.forEach(finding -> (isIn(harm, finding) ? second : first).add(finding));
        if (first.isEmpty() || second.isEmpty()) {
            first.clear();
            second.clear();
            group.stream().collect(Collectors.groupingBy(finding -> finding.place().file().path())).values()
                    .forEach(ofFile -> halve(ofFile, first, second));
        }
        if (first.isEmpty()) {
            harmful.addAll(keys(group));
            return;
        }
        groups.push(second);
        groups.push(first);
    }

    private static void halve(List<Finding> findings, List<Finding> first, List<Finding> second) {
        Set<String> keys = keys(findings);
        Set<String> few = keys.stream().limit(keys.size() / 2).collect(Collectors.toSet());
        findings.forEach(finding -> (few.contains(Harm.key(finding)) ? first : second).add(finding));
    }

    private static boolean isIn(Set<String> harm, Finding finding) {
        return harm.contains(finding.place().file().path())
                || finding.fix() != null
                        && finding.fix().edits().stream().anyMatch(edit -> harm.contains(edit.place().file().path()));
    }
}
