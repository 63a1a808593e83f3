package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value on its way into the fields of a replacement's target. */
final class ReplacedValue {
    private final Node value;
    private final Mapping options;
    private boolean put;

    ReplacedValue(Node value, Mapping options) {
        this.value = value;
        this.options = options;
    }

    /** Whether it was put anywhere. */
    boolean isPut() {
        return put;
    }

    /** A scalar takes the type of the one that it replaces; in a field that is created it is whatever it looks like without quotes. */
    Node put(@Nullable Node written) {
        put = true;
        if (written != null && !(written instanceof Scalar)) {
            return value;
        }
        if (!(value instanceof Scalar scalar)) {
            return written == null ? value : Edit.text("", value.place());
        }
        String text = written == null || delimiter().isEmpty() ? scalar.text() : joined(scalar.text(), ((Scalar) written).text());
        return written == null ? Edit.plain(text, scalar.place()) : new Scalar(text, typeOf((Scalar) written, text), scalar.style(), scalar.place());
    }

    private static Scalar.Type typeOf(Scalar written, String text) {
        return written.type() == Scalar.Type.NULL ? Edit.plain(text, written.place()).type() : written.type();
    }

    private String joined(String text, String before) {
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
