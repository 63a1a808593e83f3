package dev.scalinglint.fix;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalar.Style;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Written;
import org.jspecify.annotations.Nullable;

/** How a value or key is written in a text: as its neighbours are. */
final class Spelling {
    private static final String STARTS_OTHER = "-?:,[]{}#&*!|>'\"%@`=<";
    private static final String FLOW = ",[]{}";

    private final boolean json;
    private final Style quotes;

    /** @param near the mapping or value whose document shows what is usual */
    Spelling(Written near) {
        Written root = near;
        while (root.parent() != null) {
            root = root.parent();
        }
        this.json = root.isFlow() && quotesKeys(root);
        int[] seen = new int[2];
        count(root, seen);
        this.quotes = !json && seen[0] > seen[1] ? Style.SINGLE_QUOTED : Style.DOUBLE_QUOTED;
    }

    /** A key to be put into a mapping. */
    String key(String name, Written mapping) {
        return json || mapping.isFlow() && quotesKeys(mapping) ? doubleQuoted(name) : string(name, mapping.isFlow());
    }

    /** Another name for a key. */
    String renamed(Scalar old, String name, boolean flow) {
        return like(old, name, true, flow);
    }

    /** A new text for a scalar, in the style of the old one as far as that can hold it. */
    String like(@Nullable Scalar old, String text, boolean isString, boolean flow) {
        Style style = old == null ? Style.PLAIN : old.style();
        if (style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED) {
            return quoted(text, style);
        }
        return !isString ? text : json ? doubleQuoted(text) : string(text, flow);
    }

    /** In the quotes that are usual here. */
    String quoted(String text) {
        return quoted(text, quotes);
    }

    private String string(String text, boolean flow) {
        return isPlain(text, flow) ? text : quoted(text, quotes);
    }

    private static String quoted(String text, Style style) {
        return style == Style.SINGLE_QUOTED && text.chars().noneMatch(Character::isISOControl)
                ? "'" + text.replace("'", "''") + "'"
                : doubleQuoted(text);
    }

    /** Whether a text needs no quotes to be read as that very string. */
    static boolean isPlain(String text, boolean flow) {
        if (!Scalars.isPlainString(text) || text.isBlank() || !text.equals(text.strip()) || !startsPlain(text)) {
            return false;
        }
        boolean special = text.contains(": ") || text.contains(" #") || text.endsWith(":")
                || text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFEFF || c == 0x2028 || c == 0x2029);
        return !special && (!flow || text.chars().noneMatch(c -> FLOW.indexOf(c) >= 0));
    }

    private static boolean startsPlain(String text) {
        boolean option = text.startsWith("-") && text.length() > 1 && !Character.isWhitespace(text.charAt(1))
                && !text.startsWith("---");
        return option || STARTS_OTHER.indexOf(text.charAt(0)) < 0;
    }

    /** As JSON and YAML both read it. */
    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029
                        ? "\\u%04x".formatted((int) c)
                        : c);
            }
        }
        return quoted.append('"').toString();
    }

    /** By the first key of a mapping, or of a list's first item. */
    private static boolean quotesKeys(Written node) {
        Written first = node.children().isEmpty() ? null : node.children().get(0);
        return first != null && (node.isMapping()
                ? first.scalar() != null && first.scalar().style() == Style.DOUBLE_QUOTED
                : quotesKeys(first));
    }

    private static void count(Written node, int[] seen) {
        if (node.scalar() != null) {
            seen[0] += node.scalar().style() == Style.SINGLE_QUOTED ? 1 : 0;
            seen[1] += node.scalar().style() == Style.DOUBLE_QUOTED ? 1 : 0;
        }
        node.children().forEach(child -> count(child, seen));
    }
}
