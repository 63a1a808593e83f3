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
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes in memory, round by round: each round lints what the last one left, because a fix moves what stands behind it and may
 * show or settle something else. Nothing is written here.
 */
public final class Fixer {
    /** Fixes that undo each other would never end. */
    private static final int MOST_ROUNDS = 20;

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
     * @param fixed    how many findings were put right
     * @param rewrites files and what becomes of them, by path
     * @param notices  sentences about files that are never changed
     */
    public record Outcome(Report found, Report report, int fixed, List<Rewrite> rewrites, List<String> notices) {
        /** "3 findings in 2 files". */
        public String count() {
            return fixed + (fixed == 1 ? " finding" : " findings") + (fixed == 0 ? ""
                    : " in " + rewrites.size() + (rewrites.size() == 1 ? " file" : " files"));
        }
    }

    private final Selection selection;
    private final Fix.Kind furthest;
    private final Map<String, Rewrite> rewrites = new TreeMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> notices = new TreeSet<>();
    private int fixed;

    private Fixer(Selection selection, Fix.Kind furthest) {
        this.selection = selection;
        this.furthest = furthest;
    }

    /** @param furthest whether to apply safe fixes only, or suggestions too */
    public static <E extends Exception> Outcome fix(Selection selection, Fix.Kind furthest, Lint<E> lint) throws E {
        Fixer fixer = new Fixer(selection, furthest);
        Report found = lint.of(selection);
        Report report = found;
        for (int round = 0; round < MOST_ROUNDS && fixer.round(report); round++) {
            report = lint.of(selection.edited(fixer.texts()));
        }
        List<Rewrite> changed = fixer.rewrites.values().stream().filter(rewrite -> !rewrite.before().equals(rewrite.after())).toList();
        return new Outcome(found, report, fixer.fixed, changed, List.copyOf(fixer.notices));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        rewrites.forEach((path, rewrite) -> texts.put(path, rewrite.after()));
        return texts;
    }

    /** Whether something was changed. */
    private boolean round(Report report) {
        Map<SourceFile, List<Fix>> accepted = new LinkedHashMap<>();
        Map<SourceFile, Edited> edited = new HashMap<>();
        for (Finding finding : report.findings()) {
            Fix fix = finding.fix();
            if (fix != null && furthest.includes(fix.kind()) && isFree(fix, edited)) {
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
        boolean sound = old != null && sheet != null && sheet.documents().size() == old.documents().size() && sheet.repeatedKeys() <= old.repeatedKeys();
        if (!sound || !seen.computeIfAbsent(file.path(), path -> new HashSet<>(Set.of(before))).add(after)) {
            return false;
        }
        Rewrite earlier = rewrites.get(file.path());
        rewrites.put(file.path(), earlier == null ? new Rewrite(file, before, after) : new Rewrite(earlier.file(), earlier.before(), after));
        fixed += fixes.size();
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
