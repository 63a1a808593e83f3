package dev.scalinglint.read.command;

import dev.scalinglint.manifest.Scalars;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers as Python's {@code int} reads them: with blanks round them, and with single underscores between
 * digits.
 */
final class PythonNumbers {
    private PythonNumbers() {}

    /** Null when a text is none, or one beyond 32 bits. */
    static @Nullable Integer integer(String text) {
        String digits = text.strip();
        boolean grouped = digits.indexOf('_') > 0 && !digits.endsWith("_") && !digits.contains("__")
                && Character.isDigit(digits.charAt(digits.indexOf('_') - 1));
        return Scalars.integer(grouped ? digits.replace("_", "") : digits);
    }
}
