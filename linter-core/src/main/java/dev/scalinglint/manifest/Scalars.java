package dev.scalinglint.manifest;

import org.jspecify.annotations.Nullable;

/** Text to simple values, as Go's strconv reads them. */
public final class Scalars {
    private Scalars() {}

    /** A base-10 int32 ({@code ParseInt(s, 10, 32)}): a sign is allowed, blanks and fractions are not; null when it is none. */
    public static @Nullable Integer integer(String text) {
        if (text.isEmpty() || text.length() > 11) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && text.length() > 1 && (c == '-' || c == '+');
            if (!sign && (c < '0' || c > '9')) {
                return null;
            }
        }
        long value = Long.parseLong(text);
        return value == (int) value ? (int) value : null;
    }

    /** Whether a text that nobody quotes is a string to Kubernetes, and no number, boolean, null or date. */
    public static boolean isPlainString(String text) {
        return ScalarType.of(text) == Scalar.Type.STRING;
    }

    /** What an unquoted scalar is to Kubernetes. */
    public static Scalar.Type typeOf(String text) {
        return ScalarType.of(text);
    }

    /** Whether somebody fills it in before it is applied: Flux's {@code ${VAR}}, a template's {@code {{ }}}, an OpenShift {@code $(VAR)}. */
    public static boolean isPlaceholder(String text) {
        return text.contains("${") || text.contains("{{") || text.contains("$(");
    }

    /** {@code true} and {@code false} in the spellings of YAML's core schema; null otherwise. */
    public static @Nullable Boolean bool(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            default -> null;
        };
    }
}
