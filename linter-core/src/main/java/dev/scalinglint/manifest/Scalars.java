package dev.scalinglint.manifest;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Text to simple values, as Go's strconv reads them. */
public final class Scalars {
    private Scalars() {}

    /**
     * A base-10 int32 ({@code ParseInt(s, 10, 32)}): a sign is allowed, blanks and fractions are not; null when it is
     * none.
     */
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

    /**
     * A scalar as an int32 field of the API reads it, {@code 3.0} and {@code 0x10} too; a quoted one as if nobody had
     * quoted it. Null when it is none.
     */
    public static @Nullable Integer integer(Scalar scalar) {
        return integer(reading(scalar));
    }

    /**
     * What the API server is sent for a scalar: an unquoted number in decimal digits, whatever way YAML 1.1 let it be
     * written ({@code 8} for {@code 010}); anything else as it stands.
     */
    public static String reading(Scalar scalar) {
        String text = scalar.text();
        boolean number = scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT;
        if (!number || YamlNumbers.isDigits(text, 0) && (text.length() == 1 || text.charAt(0) != '0')) {
            return text;
        }
        BigDecimal value = YamlNumbers.read(text);
        return value == null ? text : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Whether a text that nobody quotes is a string to Kubernetes, and no number, boolean, null or date. */
    public static boolean isPlainString(String text) {
        return ScalarType.of(text) == Scalar.Type.STRING;
    }

    /** What an unquoted scalar is to Kubernetes. */
    public static Scalar.Type typeOf(String text) {
        return ScalarType.of(text);
    }

    /**
     * Whether somebody fills it in before it is applied: Flux's {@code ${VAR}}, a template's {@code {{ }}}, an
     * OpenShift {@code $(VAR)}.
     */
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
