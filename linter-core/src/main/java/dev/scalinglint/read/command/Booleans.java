package dev.scalinglint.read.command;

import java.util.Locale;
import java.util.Set;

/** Truth as Click reads it from variables. */
final class Booleans {
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

    private Booleans() {}

    static boolean isTrue(String text) {
        return TRUE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    static boolean isFalse(String text) {
        return FALSE.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
