package dev.scalinglint.finding;

import java.util.List;
import java.util.Locale;

/**
 * What puts a finding right.
 *
 * @param title what it does, for people: one line, never a secret value
 * @param edits in the order of the text and without overlaps; at least one
 */
public record Fix(Kind kind, String title, List<TextEdit> edits) {
    /** How far a fix may be trusted. */
    public enum Kind {
        /** Applied whenever fixes are asked for: it does what its author meant. */
        SAFE,
        /** Applied only when all are asked for: somebody should look at it. */
        SUGGEST;

        /** Whether {@code --fix} with this as the furthest applies fixes of the other kind. */
        public boolean includes(Kind other) {
            return other.compareTo(this) <= 0;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Fix {
        edits = edits.stream().sorted(TextEdit.ORDER).toList();
    }
}
