package dev.scalinglint.model.read.apiserver;

/** Names as the API server takes them (apimachinery {@code util/validation}). */
final class Names {
    private Names() {}

    /** What can stand in a URL's path: a kind, the name of a metric. */
    static boolean isPathSegment(String name) {
        return !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
    }

    /** A label's or resource's key, {@code prefix/name}. */
    static boolean isQualified(String name) {
        int slash = name.indexOf('/');
        return (slash < 0 || isSubdomain(name.substring(0, slash))) && isWord(name.substring(slash + 1), 63);
    }

    static boolean isLabelValue(String value) {
        return value.isEmpty() || isWord(value, 63);
    }

    /** A container's name. */
    static boolean isDnsLabel(String name) {
        return name.indexOf('.') < 0 && isLowerCase(name) && isWord(name, 63) && name.indexOf('_') < 0;
    }

    private static boolean isSubdomain(String name) {
        if (name.isEmpty() || name.length() > 253) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (!isLowerCase(label) || label.indexOf('_') >= 0 || !isWord(label, 253)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerCase(String name) {
        return name.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Letters, digits, and between them also {@code - _ .} */
    private static boolean isWord(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean inner = i > 0 && i < text.length() - 1;
            if (!alphanumeric && !(inner && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return true;
    }
}
