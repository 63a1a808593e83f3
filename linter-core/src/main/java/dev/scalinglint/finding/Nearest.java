package dev.scalinglint.finding;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the known name that is fewest edits away. */
public final class Nearest {
    /** Nobody mistypes what is longer. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /** {@code ; did you mean 'x'?} or nothing when none is near. */
    public static String hint(String name, Collection<String> known) {
        String nearest = to(name, known);
        return nearest == null ? "" : "; did you mean '" + nearest + "'?";
    }

    /** The hint, and what was expected: {@code ; did you mean 'x'? Expected x, y}. */
    public static String hint(String name, Collection<String> known, String expected) {
        String hint = hint(name, known);
        return hint + (hint.isEmpty() ? "; expected " : " Expected ") + expected;
    }

    /** The known name that a person may have meant; null when none is near. */
    public static @Nullable String to(String name, Collection<String> known) {
        int most = Math.max(2, name.length() / 3);
        String nearest = null;
        for (String candidate : name.length() > LONGEST ? List.<String>of() : known) {
            // Names are at least as far apart as their lengths.
            int distance = Math.abs(name.length() - candidate.length()) > most ? most + 1 : distance(name, candidate);
            if (distance <= most && (nearest == null || distance < distance(name, nearest))) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
