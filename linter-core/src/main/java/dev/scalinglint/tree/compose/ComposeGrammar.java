package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a project has the options of the Compose Specification only, with values of their types: {@code
 * options.txt} says which.
 */
final class ComposeGrammar {
    /** Made when the first project is checked. */
    private static final class Known {
        static final Map<String, Map<String, String>> OPTIONS = read();
    }

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final ComposeRefusals refusals;

    private ComposeGrammar(ComposeRefusals refusals) {
        this.refusals = refusals;
    }

    /** Says of the first option of each service, and of each section, that is not of the specification. */
    static void check(Mapping project, ComposeRefusals refusals) {
        new ComposeGrammar(refusals).mapping(project, "project", "");
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        try (InputStream in = ComposeGrammar.class.getResourceAsStream("options.txt")) {
            Map<String, String> current = Map.of();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("  ")) {
                    String[] parts = line.strip().split(" ", 2);
                    current.put(parts[0], parts[1]);
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    current = new LinkedHashMap<>();
                    options.put(line.strip(), current);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return options;
    }

    private boolean mapping(Mapping mapping, String kind, String path) {
        Map<String, String> known = Known.OPTIONS.getOrDefault(kind, Map.of());
        for (Entry entry : mapping.entries()) {
            String at = path.isEmpty() ? entry.name() : path + "." + entry.name();
            String type = known.getOrDefault(entry.name(), known.get("*" + entry.name()));
            if (!isName(entry.key(), path)) {
                return false;
            }
            if (type == null && !entry.name().startsWith("x-")) {
                return no(entry.key(), at + " is no option of Compose");
            }
            if (type != null && !is(entry.value(), type, at)) {
                return false;
            }
        }
        for (String key : known.keySet()) {
            if (key.startsWith("*") && !mapping.has(key.substring(1))) {
                return no(mapping, path + " has no " + key.substring(1));
            }
        }
        return true;
    }

    private boolean isName(Scalar key, String path) {
        boolean plain = key.style() == Scalar.Style.PLAIN;
        boolean text = !plain || key.type() == Scalar.Type.STRING || key.type() == Scalar.Type.BOOLEAN
                && !key.text().matches("(?i)true|false");
        return text || no(key,
                (path.isEmpty() ? "" : path + ": ") + "the key " + key.text() + " is no text: put it in quotes");
    }

    /** @return whether nothing was to be said */
    private boolean is(Node node, String type, String path) {
        List<String> alternatives = alternatives(type);
        for (String alternative : alternatives) {
            if (fits(node, alternative)) {
                return within(node, alternative, path);
            }
        }
        return no(node, path + " must be " + Wording.of(alternatives));
    }

    private static boolean fits(Node node, String type) {
        if (type.equals("any") || type.equals("pairs")) {
            return type.equals("any") || !(node instanceof Scalar);
        }
        return switch (type.charAt(0)) {
            case '[' -> node instanceof Sequence;
            case '<', '{' -> node instanceof Mapping;
            default -> node instanceof Scalar scalar && (PlainType.of(scalar).fits(type) || isOpen(scalar));
        };
    }

    /** Whether an environment decides what it is. */
    private static boolean isOpen(Scalar scalar) {
        return scalar.text().contains("$") && VariableExpressions.NONE.value(scalar.text()) == null;
    }

    private boolean within(Node node, String type, String path) {
        if (node instanceof Scalar scalar) {
            return isOpen(scalar) || !PlainType.isInfinite(scalar)
                    && PlainType.isValue(scalar, type) || no(scalar, path + " must be " + Wording.of(List.of(type)));
        }
        String inner = type.equals("pairs")
                ? node instanceof Sequence
                        ? "text"
                        : "text|number|boolean|null"
                : type.substring(1, Math.max(1, type.length() - 1));
        if (type.equals("any")) {
            return true;
        }
        if (node instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (!is(list.items().get(i), inner, path + "." + i)) {
                    return false;
                }
            }
            return true;
        }
        return type.charAt(0) == '{' ? mapping((Mapping) node, inner, path) : each((Mapping) node, inner, path);
    }

    private boolean each(Mapping mapping, String inner, String path) {
        boolean all = true;
        for (Entry entry : mapping.entries()) {
            boolean section = path.equals("services") || path.equals("volumes") || path.equals("networks")
                    || path.equals("secrets") || path.equals("configs");
            boolean named = isName(entry.key(), path) && (!section || NAME.matcher(entry.name()).matches()
                    || no(entry.key(), path + ": a name may have letters, digits, dots, dashes and underscores only"));
            boolean fine = named && is(entry.value(), inner, path + "." + entry.name());
            all &= fine;
            if (!all && !section) {
                return false;
            }
        }
        return all;
    }

    private static List<String> alternatives(String type) {
        List<String> alternatives = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= type.length(); i++) {
            char c = i < type.length() ? type.charAt(i) : '|';
            depth += "[<{".indexOf(c) >= 0 ? 1 : "]>}".indexOf(c) >= 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                alternatives.add(type.substring(start, i));
                start = i + 1;
            }
        }
        return alternatives;
    }

    private boolean no(Node node, String reason) {
        refusals.add(node.place(), reason);
        return false;
    }

    /** Types, for people. */
    private static final class Wording {
        private Wording() {}

        static String of(List<String> types) {
            return String.join(" or ", types.stream().map(Wording::one).distinct().toList());
        }

        private static @Nullable String one(String type) {
            return switch (type.charAt(0)) {
                case '[' -> "a list";
                case '<', '{' -> "a mapping";
                case '=' -> "one of " + type.substring(1).replace(",", ", ");
                default -> switch (type) {
                    case "text" -> "a text (in quotes, if it looks like a number)";
                    case "int", "integer", "natural", "score" -> "a whole number";
                    case "float", "number" -> "a number";
                    case "bool", "boolean" -> "true or false";
                    case "size", "text-size" -> "a size such as 512m" + (type.equals("size") ? "" : ", as a text");
                    case "duration" -> "a duration such as 30s";
                    case "pairs" -> "a mapping or a list of name=value";
                    case "null" -> "nothing";
                    default -> "a value";
                };
            };
        }
    }
}
