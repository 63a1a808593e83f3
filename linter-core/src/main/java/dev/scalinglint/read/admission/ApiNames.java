package dev.scalinglint.read.admission;

/** Names as the Kubernetes API takes them (apimachinery {@code util/validation}), and Knative with it. */
public final class ApiNames {
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;

    private ApiNames() {}

    /** What can stand in a URL's path: a kind, the name of a metric. */
    public static boolean isPathSegment(String name) {
        return !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
    }

    /** A label's or resource's key, {@code [prefix/]name}. */
    public static boolean isQualified(String name) {
        int slash = name.indexOf('/');
        return (slash < 0 || isSubdomain(name.substring(0, slash))) && isWord(name.substring(slash + 1));
    }

    /** What a label may say; nothing is allowed. */
    public static boolean isLabelValue(String value) {
        return value.isEmpty() || isWord(value);
    }

    /**
     * RFC 1123, which a container's name is: lowercase letters, digits and {@code -}, which stands neither first nor
     * last.
     */
    public static boolean isDnsLabel(String name) {
        return name.length() <= LABEL && isPart(name);
    }

    /** RFC 1035: the same, and a letter first. */
    public static boolean isLetteredLabel(String name) {
        return isDnsLabel(name) && name.charAt(0) >= 'a';
    }

    /** Labels with dots between. */
    public static boolean isSubdomain(String name) {
        if (name.length() > SUBDOMAIN) {
            return false;
        }
        for (String part : name.split("\\.", -1)) {
            if (!isPart(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!isAlphanumeric(c) && !(inside && c == '-') || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Letters of either case, digits, and between them also {@code - _ .} */
    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inside = i > 0 && i < text.length() - 1;
            if (!isAlphanumeric(c) && !(inside && (c == '-' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LABEL;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
