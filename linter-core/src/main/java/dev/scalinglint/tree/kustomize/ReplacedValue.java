package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value on its way into the fields of a replacement's target. */
final class ReplacedValue {
    private final Node value;
    private final Mapping options;
    private final RenderingCost budget;
    private boolean put;
    private boolean tooLong;
    private @Nullable String refusal;

    ReplacedValue(Node value, Mapping options, RenderingCost budget) {
        this.budget = budget;
        this.value = value;
        this.options = options;
    }

    /** Whether it was put anywhere. */
    boolean isPut() {
        return put;
    }

    /** Whether the value grew beyond what a build may cost. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Why it cannot stand where it was put; null when it can. */
    @Nullable
    String refusal() {
        return refusal;
    }

    /**
     * A scalar takes the type of the one that it replaces; in a field that is created it is whatever it looks like
     * without quotes.
     */
    Node put(@Nullable Node written) {
        put = true;
        if (written != null && !(written instanceof Scalar)) {
            refusal = delimiter().isEmpty() ? refusal : "only a text can be divided, and the target is none";
            return value;
        }
        if (!(value instanceof Scalar scalar)) {
            return written == null ? value : typed((Scalar) written, "", value.place());
        }
        String before = written == null ? "" : ((Scalar) written).text();
        String text = delimiter().isEmpty() ? scalar.text() : joined(scalar.text(), before);
        return written == null ? NodeEdit.plain(text, scalar.place()) : typed((Scalar) written, text, scalar.place());
    }

    private Scalar typed(Scalar written, String text, Place place) {
        Scalar.Type plain = NodeEdit.plain(text, place).type();
        boolean fits = written.type() == Scalar.Type.STRING || written.type() == Scalar.Type.TIMESTAMP
                || plain == written.type()
                || written.type() == Scalar.Type.FLOAT && plain == Scalar.Type.INTEGER;
        if (!fits) {
            refusal = "the target is " + (written.isNull()
                    ? "null"
                    : "a "
                            + written.type().name().toLowerCase(Locale.ROOT))
                    + ", and the value is none; quote what stands in the target";
        }
        return new Scalar(text, written.type(), Scalar.Style.PLAIN, place);
    }

    private String joined(String text, String before) {
        tooLong |= !budget.mayWrite((long) text.length() + before.length());
        if (tooLong) {
            return before;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(before.split(Pattern.quote(delimiter()), -1)));
        int index = index(options);
        if (index < 0) {
            parts.add(0, text);
        } else if (index >= parts.size()) {
            parts.add(text);
        } else {
            parts.set(index, text);
        }
        return String.join(delimiter(), parts);
    }

    private String delimiter() {
        Scalar delimiter = options.scalar("delimiter");
        return delimiter == null ? "" : delimiter.text();
    }

    static int index(Mapping options) {
        Located<Integer> index = options.integer("index");
        return index == null ? 0 : index.value();
    }
}
