package dev.scalinglint.template;

/** Go's quoted texts. */
final class GoStrings {
    private GoStrings() {}

    /** The content of a quoted text with its escapes resolved. */
    static String unescaped(String inner, int at) throws TemplateException {
        if (inner.indexOf('\\') < 0) {
            return inner;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\') {
                result.append(c);
                continue;
            }
            char escape = inner.charAt(++i);
            int digits = switch (escape) {
                case 'x' -> 2;
                case 'u' -> 4;
                case 'U' -> 8;
                default -> 0;
            };
            if (digits > 0) {
                result.appendCodePoint(code(inner, i + 1, digits, at));
                i += digits;
            } else {
                result.append(simple(escape, at));
            }
        }
        return result.toString();
    }

    private static int code(String inner, int from, int digits, int at) throws TemplateException {
        try {
            int code = Integer.parseInt(inner.substring(from, from + digits), 16);
            if (Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            // said below
        }
        throw new TemplateException(at, "invalid escape in a quoted text");
    }

    private static char simple(char escape, int at) throws TemplateException {
        return switch (escape) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> 11;
            case '\\', '"', '\'' -> escape;
            default -> throw new TemplateException(at, "invalid escape in a quoted text");
        };
    }

    /** As {@code %q} writes it. */
    static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\t' -> result.append("\\t");
                case '\r' -> result.append("\\r");
                case 7 -> result.append("\\a");
                case '\b' -> result.append("\\b");
                case '\f' -> result.append("\\f");
                case 11 -> result.append("\\v");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        result.append("\\x%02x".formatted((int) c));
                    } else {
                        result.append(c);
                    }
                }
            }
        }
        return result.append('"').toString();
    }
}
