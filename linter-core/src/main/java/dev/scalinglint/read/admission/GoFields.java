package dev.scalinglint.read.admission;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Fields as Go's types hold them, which is what the webhook looks at. */
public final class GoFields {
    private static final int LONGEST = 18;

    private GoFields() {}

    /**
     * Whether a field of a plain type is set: {@code false}, {@code 0} and {@code ""} are what it holds anyway. A list
     * or a mapping is set
     * as soon as it is written, an empty one too.
     */
    public static boolean isSet(Mapping mapping, String field) {
        Node value = mapping.get(field);
        if (!(value instanceof Scalar scalar)) {
            return value != null;
        }
        return switch (scalar.type()) {
            case BOOLEAN -> Boolean.TRUE.equals(Scalars.bool(scalar.text()));
            case INTEGER -> !Long.valueOf(0).equals(whole(scalar));
            default -> !scalar.text().isEmpty() && !Scalars.isPlaceholder(scalar.text());
        };
    }

    /** The text of a string field; {@code ""} where it is absent, null where somebody fills it in later. */
    public static @Nullable String text(Mapping mapping, String... path) {
        Scalar scalar = mapping.scalar(path);
        String text = scalar == null ? "" : scalar.text();
        return Scalars.isPlaceholder(text) ? null : text;
    }

    /** A whole number; null where it is absent or, which is for {@code input/wrong-type} to say, none. */
    public static @Nullable Long whole(Mapping mapping, String... path) {
        Scalar scalar = mapping.scalar(path);
        return scalar == null ? null : whole(scalar);
    }

    private static @Nullable Long whole(Scalar scalar) {
        boolean number = scalar.type() == Scalar.Type.INTEGER || scalar.type() == Scalar.Type.FLOAT;
        if (!number || scalar.text().length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(scalar.text()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }
}
