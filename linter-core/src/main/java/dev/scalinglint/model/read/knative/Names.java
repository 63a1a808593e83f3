package dev.scalinglint.model.read.knative;

/** The shapes of names in the Kubernetes API. */
final class Names {
    private static final int LABEL = 63;
    private static final int SUBDOMAIN = 253;

    private Names() {}

    /** RFC 1123: lowercase letters, digits and {@code -}, which stands neither first nor last. */
    static boolean isLabel(String name) {
        return !name.isEmpty() && name.length() <= LABEL && isWord(name);
    }

    /** RFC 1035: the same, and a letter first. */
    static boolean isLetteredLabel(String name) {
        return isLabel(name) && isLetter(name.charAt(0));
    }

    /** Labels with dots between. */
    static boolean isSubdomain(String name) {
        if (name.isEmpty() || name.length() > SUBDOMAIN) {
            return false;
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty() || !isWord(label)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@code [prefix/]name}, the name of letters, digits, {@code -}, {@code _} and {@code .} with a letter or digit at
     * both ends.
     */
    static boolean isQualified(String name) {
        int slash = name.indexOf('/');
        if (slash >= 0 && !isSubdomain(name.substring(0, slash))) {
            return false;
        }
        String last = name.substring(slash + 1);
        if (last.isEmpty() || last.length() > LABEL || !isAlphanumeric(last.charAt(0))
                || !isAlphanumeric(last.charAt(last.length() - 1))) {
            return false;
        }
        return last.chars().allMatch(c -> isAlphanumeric((char) c) || c == '-' || c == '_' || c == '.');
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = i > 0 && i < name.length() - 1;
            if (!isLetter(c) && (c < '0' || c > '9') && !(inside && c == '-')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
