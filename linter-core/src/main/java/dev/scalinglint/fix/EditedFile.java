package dev.scalinglint.fix;

import dev.scalinglint.finding.TextEdit;
import java.util.Map;
import java.util.TreeMap;

/** The edits of one file in one round: none of the same text. */
final class EditedFile {
    private final TreeMap<Integer, TextEdit> edits = new TreeMap<>();

    boolean isFree(TextEdit edit) {
        Map.Entry<Integer, TextEdit> before = edits.floorEntry(edit.place().start());
        Map.Entry<Integer, TextEdit> after = edits.ceilingEntry(edit.place().start());
        return (before == null || !before.getValue().overlaps(edit))
                && (after == null || !after.getValue().overlaps(edit));
    }

    void add(TextEdit edit) {
        edits.put(edit.place().start(), edit);
    }

    String applied(String text) {
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int from = 0;
        for (TextEdit edit : edits.values()) {
            edited.append(text, from, edit.place().start()).append(edit.text());
            from = edit.place().end();
        }
        return edited.append(text, from, text.length()).toString();
    }
}
