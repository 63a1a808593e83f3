package dev.scalinglint.fix;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.TextWriter;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes in memory, round by round: each round lints what the last one left, because a fix moves what stands behind it and may
 * show or settle something else. Nothing is written here.
 */
public final class Fixer {
    /** Fixes that undo each other would never end. */
    private static final int MOST_ROUNDS = 20;
    /** Each is a linting of its own. */
    private static final int MOST_ALONE = 50;

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
     * @param notices  sentences about files that are never changed
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

    private final Selection selection;
    private final Fix.Kind furthest;
    private final Map<String, Rewrite> rewrites = new TreeMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> notices = new TreeSet<>();
    private final Set<String> harmful = new HashSet<>();
    private int alone;

    private Fixer(Selection selection, Fix.Kind furthest) {
        this.selection = selection;
        this.furthest = furthest;
    }

    /** @param furthest whether to apply safe fixes only, or suggestions too */
    public static <E extends Exception> Outcome fix(Selection selection, Fix.Kind furthest, Lint<E> lint) throws E {
        Fixer fixer = new Fixer(selection, furthest);
        Report found = lint.of(selection);
        Report report = found;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Report next = fixer.next(report, lint);
            if (next == null) {
                break;
            }
            report = next;
        }
        List<Rewrite> changed = fixer.rewrites.values().stream().filter(rewrite -> !rewrite.before().equals(rewrite.after())).toList();
        return new Outcome(found, report, changed, List.copyOf(fixer.notices));
    }

    /** What is found after another round; null when nothing more can be put right. */
    private <E extends Exception> @Nullable Report next(Report report, Lint<E> lint) throws E {
        Map<String, Rewrite> kept = new TreeMap<>(rewrites);
        if (!round(report, finding -> true)) {
            return null;
        }
        Report next = lint.of(selection.edited(texts()));
        if (!Harm.isDone(report, next)) {
            return next;
        }
        restore(kept);
        return oneByOne(report, lint, kept);
    }

    /**
     * One of a round's fixes makes what is worse than what it mends: each is tried alone, and the first that does no
     * harm is taken.
     */
    private <E extends Exception> @Nullable Report oneByOne(Report report, Lint<E> lint, Map<String, Rewrite> kept)
            throws E {
        for (Finding finding : report.findings()) {
            if (!harmful.contains(Harm.key(finding)) && round(report, finding::equals)) {
                Report next = ++alone > MOST_ALONE ? null : lint.of(selection.edited(texts()));
                if (next != null && !Harm.isDone(report, next)) {
                    return next;
                }
                harmful.add(Harm.key(finding));
                restore(kept);
            }
        }
        return null;
    }

    private void restore(Map<String, Rewrite> kept) {
        rewrites.clear();
        rewrites.putAll(kept);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        rewrites.forEach((path, rewrite) -> texts.put(path, rewrite.after()));
        return texts;
    }

    /**
     * Whether something was changed.
     *
     * @param tried which findings are put right
     */
    private boolean round(Report report, Predicate<Finding> tried) {
        Map<SourceFile, List<Fix>> accepted = new LinkedHashMap<>();
        Map<SourceFile, Edited> edited = new HashMap<>();
        for (Finding finding : report.findings()) {
            Fix fix = finding.fix();
            if (fix != null && furthest.includes(fix.kind()) && tried.test(finding)
                    && !harmful.contains(Harm.key(finding)) && isFree(fix, edited)) {
                fix.edits().forEach(edit -> edited.computeIfAbsent(edit.place().file(), file -> new Edited()).add(edit));
                accepted.computeIfAbsent(fix.edits().get(0).place().file(), file -> new ArrayList<>()).add(fix);
            }
        }
        boolean changed = false;
        for (Map.Entry<SourceFile, List<Fix>> entry : accepted.entrySet()) {
            List<Fix> fixes = entry.getValue();
            // Two that are right alone may write the same key twice together: then one now, the other when it sees that.
            changed |= apply(entry.getKey(), fixes) || fixes.size() > 1 && apply(entry.getKey(), fixes.subList(0, 1)) || refuse(entry.getKey());
        }
        return changed;
    }

    private boolean refuse(SourceFile file) {
        refused.add(file.path());
        return false;
    }

    private boolean isFree(Fix fix, Map<SourceFile, Edited> edited) {
        for (TextEdit edit : fix.edits()) {
            Edited already = edited.get(edit.place().file());
            if (!mayChange(edit.place().file()) || already != null && !already.isFree(edit)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayChange(SourceFile file) {
        if (refused.contains(file.path())) {
            return false;
        }
        String objection = rewrites.containsKey(file.path()) || file == selection.stdin() ? null
                : TextWriter.objection(selection.root(), file);
        if (objection != null) {
            refused.add(file.path());
            notices.add(file.path() + " " + objection + ", so it is not fixed");
        }
        return objection == null;
    }

    private boolean apply(SourceFile file, List<Fix> fixes) {
        String before = text(file);
        if (before == null) {
            return false;
        }
        Edited edits = new Edited();
        fixes.forEach(fix -> fix.edits().forEach(edits::add));
        String after = edits.applied(before);
        Sheet old = Sheet.of(file, before);
        Sheet sheet = Sheet.of(file, after);
        // A text that cannot be read any more, or that was there before, would be a mistake of ours or of two rules: better no fix.
        boolean sound = old != null && sheet != null && sheet.documents().size() == old.documents().size()
                && sheet.repeatedKeys() <= old.repeatedKeys();
        if (!sound || !seen.computeIfAbsent(file.path(), path -> new HashSet<>(Set.of(before))).add(after)) {
            return false;
        }
        Rewrite earlier = rewrites.get(file.path());
        rewrites.put(file.path(), earlier == null ? new Rewrite(file, before, after, fixes.size())
                : new Rewrite(earlier.file(), earlier.before(), after, earlier.fixed() + fixes.size()));
        return true;
    }

    private static @Nullable String text(SourceFile file) {
        try {
            return file.text();
        } catch (UnreadableException e) {
            return null;
        }
    }
}
