package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.UnreadableException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a list of operations that begins with a bracket is JSON: kustomize reads it as such then, and not as YAML.
 */
final class JsonForm {
    private static final Pattern LITERAL =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile(",\\s*[\\]}]");

    private JsonForm() {}

    /** @param inline its text where it stands in a kustomization; null for that of its file */
    static boolean isOne(Sequence list, @Nullable String inline) {
        String text = inline == null ? file(list) : inline;
        return !text.startsWith("[") || isJson(list) && !COMMA.matcher(text).find();
    }

    private static String file(Node list) {
        try {
            return list.place().file().text();
        } catch (UnreadableException e) {
            return "";
        }
    }

    private static boolean isJson(Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().allMatch(JsonForm::isJson);
        }
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().allMatch(JsonForm::isJson);
        }
        Scalar scalar = (Scalar) node;
        return scalar.style() == Scalar.Style.DOUBLE_QUOTED || scalar.style() == Scalar.Style.PLAIN
                && LITERAL.matcher(scalar.text()).matches();
    }

    private static boolean isJson(Entry entry) {
        return entry.key().style() == Scalar.Style.DOUBLE_QUOTED && isJson(entry.value());
    }
}
