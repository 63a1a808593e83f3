package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import org.jspecify.annotations.Nullable;

/** Fields that are a count or a percentage. */
final class Percentages {
    private Percentages() {}

    /** @param capped whether a percentage may not be over 100 */
    static void check(ObjectPart part, String field, boolean capped) {
        Node node = part.mapping().get(field);
        if (node instanceof Scalar scalar && !Scalars.isPlaceholder(scalar.text())) {
            String fault = fault(scalar, capped);
            if (fault != null) {
                part.refuse(field, fault);
            }
        } else if (node != null && !(node instanceof Scalar)) {
            part.refuse(field, "is neither an integer nor a percentage such as 50%");
        }
    }

    private static @Nullable String fault(Scalar written, boolean capped) {
        String text = written.text();
        Integer number = Scalars.integer(written);
        boolean quoted = written.type() == Scalar.Type.STRING;
        if (number != null) {
            return quoted
                    ? "\"" + text + "\" is a quoted number: it must be the integer " + text + " or a percentage"
                    : number < 0 ? text + " is negative" : null;
        }
        if (!quoted || !isPercentage(text)) {
            return "\"" + text + "\" is neither an integer nor a percentage such as 50%";
        }
        return capped && percent(text) > 100 ? text + " is over 100%" : null;
    }

    private static boolean isPercentage(String text) {
        return text.length() > 1 && text.endsWith("%") && text.chars().limit(text.length() - 1L)
                .allMatch(c -> c >= '0' && c <= '9');
    }

    private static int percent(String text) {
        try {
            return Integer.parseInt(text.substring(0, text.length() - 1));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    /**
     * Whether it comes to none at all, {@code 0} or {@code 0%}; {@code byDefault} when absent, false when not known.
     */
    static boolean isNone(ObjectPart part, String field, boolean byDefault) {
        String text = part.text(field);
        if (!part.has(field)) {
            return byDefault;
        }
        return text != null && (isPercentage(text) ? percent(text) == 0 : text.equals("0"));
    }
}
