package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sprig's functions over texts. */
final class StringFunctions {
    private static final int LONGEST = 1 << 20;

    private StringFunctions() {}

    static @Nullable Object call(String name, FunctionArguments given) {
        return switch (name) {
            case "trim" -> given.text(0).strip();
            case "upper" -> given.text(0).toUpperCase(Locale.ROOT);
            case "lower" -> given.text(0).toLowerCase(Locale.ROOT);
            case "title" -> words(given.ascii(0), true);
            case "untitle" -> words(given.ascii(0), false);
            case "nospace" -> given.text(0).replaceAll("(?U)\\s", "");
            case "trimAll", "trimall" -> trimmed(given.text(1), given.text(0));
            case "trimSuffix" -> given.text(1).endsWith(given.text(0))
                    ? cut(given.text(1), 0, given.text(0).length())
                    : given.text(1);
            case "trimPrefix" -> given.text(1).startsWith(given.text(0))
                    ? cut(given.text(1), given.text(0).length(), 0)
                    : given.text(1);
            case "trunc" -> truncated(given.integer(0), given.ascii(1));
            case "substr" -> part(given.integer(0), given.integer(1), given.ascii(2));
            case "repeat" -> repeated(given.integer(0), given.text(1));
            case "contains" -> given.text(1).contains(given.text(0));
            case "hasPrefix" -> given.text(1).startsWith(given.text(0));
            case "hasSuffix" -> given.text(1).endsWith(given.text(0));
            case "replace" -> given.text(2).replace(given.text(0), given.text(1));
            case "indent" -> indented(given.integer(0), given.text(1));
            case "nindent" -> "\n" + indented(given.integer(0), given.text(1));
            case "plural" -> given.integer(2) == 1 ? given.text(0) : given.text(1);
            case "fail" -> throw new RefusedException(given.text(0));
            case "hello" -> "Hello!";
            case "split", "splitn", "splitList", "toStrings", "join", "sortAlpha" -> lists(name, given);
            case "base", "dir", "clean", "ext", "isAbs", "osBase", "osDir", "osClean", "osExt",
                    "osIsAbs" ->
                paths(name, given.text(0));
            case "b64enc", "b64dec", "sha1sum", "sha256sum", "sha512sum", "normalize",
                    "slugify" ->
                NameFunctions.call(name, given);
            default -> quoted(name, given);
        };
    }

    private static String quoted(String name, FunctionArguments given) {
        List<String> texts = present(given.from(0));
        return switch (name) {
            case "quote" -> texts.stream().map(GoStrings::quoted).collect(Collectors.joining(" "));
            case "squote" -> texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(" "));
            case "cat" -> String.join(" ", texts);
            case "toString" -> GoValues.text(given.any(0));
            default -> throw new IllegalStateException(name);
        };
    }

    /** The texts of all that is not nil. */
    static List<String> present(Collection<?> values) {
        return values.stream().map(GoValues::known).filter(value -> Objects.nonNull(value) && value != GoValues.MISSING)
                .map(GoValues::text).toList();
    }

    private static Object lists(String name, FunctionArguments given) {
        return switch (name) {
            case "splitList" -> split(given.text(0), given.text(1), -1);
            case "split" -> numbered(split(given.text(0), given.text(1), -1));
            case "splitn" -> numbered(split(given.text(0), given.text(2), given.integer(1)));
            case "toStrings" -> strings(given.any(0));
            case "join" -> String.join(given.text(0), strings(given.any(1)));
            default -> sorted(given.any(0));
        };
    }

    private static List<String> sorted(@Nullable Object value) {
        List<String> texts = new ArrayList<>(value instanceof Collection<?> list
                ? present(list)
                : List.of(GoValues.text(value)));
        texts.sort(CompareFunctions::compare);
        return texts;
    }

    static List<String> strings(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return present(GoValues.ordered(list));
        }
        return value == null ? List.of() : List.of(GoValues.text(value));
    }

    /** @param most how many parts there may be; -1 for any number */
    private static List<String> split(String separator, String text, int most) {
        List<String> parts = new ArrayList<>();
        if (most == 0) {
            return parts;
        }
        if (separator.isEmpty()) {
            text.codePoints().forEach(code -> parts.add(Character.toString(code)));
            if (most > 0 && parts.size() > most) {
                throw new NotKnownException(-1, "a text is split into a number of characters");
            }
            return parts;
        }
        int at = 0;
        for (int end = text.indexOf(separator); end >= 0
                && parts.size() != most - 1; end = text.indexOf(separator, at)) {
            parts.add(text.substring(at, end));
            at = end + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static TextMap numbered(List<String> parts) {
        TextMap numbered = new TextMap();
        for (int i = 0; i < parts.size(); i++) {
            numbered.put("_" + i, parts.get(i));
        }
        return numbered;
    }

    private static String cut(String text, int before, int behind) {
        return text.substring(before, text.length() - behind);
    }

    private static String trimmed(String text, String characters) {
        int from = 0;
        int to = text.length();
        while (from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String truncated(int count, String text) {
        if (count < 0) {
            return text.length() + count > 0 ? text.substring(text.length() + count) : text;
        }
        return text.length() > count ? text.substring(0, count) : text;
    }

    private static String part(int start, int end, String text) {
        int from = Math.max(start, 0);
        int to = start >= 0 && (end < 0 || end > text.length()) ? text.length() : end;
        if (from > to || to > text.length()) {
            throw new RefusedException("slice bounds out of range");
        }
        return text.substring(from, to);
    }

    private static String repeated(int count, String text) {
        if (count < 0) {
            throw new RefusedException("strings: negative Repeat count");
        }
        if ((long) count * text.length() > LONGEST) {
            throw NotKnownException.limit(-1, "a text is repeated " + count + " times");
        }
        return text.repeat(count);
    }

    private static String indented(int spaces, String text) {
        String pad = repeated(spaces, " ");
        return pad + text.replace("\n", "\n" + pad);
    }

    /** The first letter of each word made large, or small. */
    private static String words(String text, boolean upper) {
        StringBuilder result = new StringBuilder(text);
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (starts) {
                result.setCharAt(i, upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
            }
            starts = upper ? !Character.isLetterOrDigit(c) && c != '_' : Character.isWhitespace(c);
        }
        return result.toString();
    }

    private static Object paths(String name, String path) {
        return switch (name.startsWith("os") ? name.substring(2).toLowerCase(Locale.ROOT) : name) {
            case "base" -> path.isEmpty()
                    ? "."
                    : path.matches("/+")
                            ? "/"
                            : path.replaceFirst("/+$", "").replaceFirst("^.*/", "");
            case "dir" -> clean(path.substring(0, path.lastIndexOf('/') + 1));
            case "clean" -> clean(path);
            case "ext" -> path.lastIndexOf('.') > path.lastIndexOf('/') ? path.substring(path.lastIndexOf('.')) : "";
            default -> path.startsWith("/");
        };
    }

    private static String clean(String path) {
        List<String> parts = new ArrayList<>();
        boolean absolute = path.startsWith("/");
        for (String part : path.split("/")) {
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".") && !(up && absolute)) {
                parts.add(part);
            }
        }
        String joined = (absolute ? "/" : "") + String.join("/", parts);
        return joined.isEmpty() ? "." : joined;
    }
}
