package dev.scalinglint.fix;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
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

/** Files and what becomes of them: what was settled, and what is being tried beyond that. */
final class Rewrites {
    private final Selection selection;
    private final Set<String> refused = new HashSet<>();
    private final Set<String> notices = new TreeSet<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private Map<String, Rewrite> settled = new TreeMap<>();
    private Map<String, Rewrite> tried = new TreeMap<>();

    Rewrites(Selection selection) {
        this.selection = selection;
    }

    /** Sentences about files that are never changed. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Those that make a difference, by path. */
    List<Rewrite> all() {
        return settled.values().stream().filter(rewrite -> !rewrite.before().equals(rewrite.after())).toList();
    }

    /** The tree with all that is settled and tried. */
    Selection edited() {
        Map<String, String> texts = new HashMap<>();
        tried.forEach((path, rewrite) -> texts.put(path, rewrite.after()));
        return selection.edited(texts);
    }

    /** Takes over what was tried last. */
    void settle() {
        tried.forEach((path, rewrite) -> seen.computeIfAbsent(path, any -> new HashSet<>(Set.of(rewrite.before())))
                .add(rewrite.after()));
        settled = tried;
    }

    /**
     * Puts the fixes of some findings into what is settled; of those that change the same text, the first.
     *
     * @return the files whose text that would break; null when it changes none
     */
    @Nullable
    Set<String> attempt(List<Finding> findings) {
        tried = new TreeMap<>(settled);
        Map<SourceFile, EditedFile> edited = new HashMap<>();
        Map<SourceFile, List<Fix>> accepted = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            if (fix != null && isFree(fix, edited)) {
                fix.edits().forEach(
                        edit -> edited.computeIfAbsent(edit.place().file(), file -> new EditedFile()).add(edit));
                accepted.computeIfAbsent(fix.edits().get(0).place().file(), file -> new ArrayList<>()).add(fix);
            }
        }
        Set<String> broken = new HashSet<>();
        for (Map.Entry<SourceFile, List<Fix>> entry : accepted.entrySet()) {
            if (!apply(entry.getKey(), entry.getValue())) {
                broken.add(entry.getKey().path());
            }
        }
        return accepted.isEmpty() ? null : broken;
    }

    private boolean isFree(Fix fix, Map<SourceFile, EditedFile> edited) {
        for (TextEdit edit : fix.edits()) {
            EditedFile already = edited.get(edit.place().file());
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
        String objection = settled.containsKey(file.path()) || file == selection.stdin()
                ? null
                : TextWriter.objection(selection.root(), file);
        if (objection != null) {
            refused.add(file.path());
            notices.add(file.path() + " " + objection + ", so it is not fixed");
        }
        return objection == null;
    }

    /**
     * False where the text cannot be read any more, has a key twice or was there before: that would be a mistake of
     * ours or of two rules, and no fix is better.
     */
    private boolean apply(SourceFile file, List<Fix> fixes) {
        String before = text(file);
        if (before == null) {
            return false;
        }
        EditedFile edits = new EditedFile();
        fixes.forEach(fix -> fix.edits().forEach(edits::add));
        String after = edits.applied(before);
        EditedText old = EditedText.of(file, before);
        EditedText sheet = EditedText.of(file, after);
        boolean sound = old != null && sheet != null && sheet.documents().size() == old.documents().size()
                && sheet.repeatedKeys() <= old.repeatedKeys();
        if (!sound || before.equals(after) || seen.getOrDefault(file.path(), Set.of()).contains(after)) {
            return false;
        }
        Rewrite earlier = settled.get(file.path());
        tried.put(file.path(), earlier == null
                ? new Rewrite(file, before, after, fixes.size())
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
