package dev.scalinglint.source;

/**
 * A pattern over paths with {@code /}: {@code ?} is a character and {@code *} any number of them within a name,
 * {@code **} any number of folders. Without a {@code /} it may match at any depth. Takes linear time per name, whoever
 * wrote the pattern.
 */
public final class Glob {
    private final String[] names;
    /** Whether the first name stands for itself, so that most paths need not be taken apart. */
    private final boolean plain;

    private Glob(String[] names) {
        this.names = names;
        this.plain = names.length > 0 && names[0].indexOf('*') < 0 && names[0].indexOf('?') < 0;
    }

    public static Glob of(String pattern) {
        String bare = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        String stripped = bare.startsWith("/") ? bare.substring(1) : bare;
        String whole = stripped.endsWith("/") ? stripped + "**" : stripped;
        return new Glob((bare.indexOf('/') < 0 ? "**/" + whole : whole).split("/"));
    }

    /** Whether all of a path fits. */
    public boolean matches(String path) {
        if (plain && !path.startsWith(names[0])) {
            return false;
        }
        String[] parts = path.split("/");
        int pattern = 0;
        int part = 0;
        int star = -1;
        int resume = 0;
        while (part < parts.length) {
            if (pattern < names.length && names[pattern].equals("**")) {
                star = pattern++;
                resume = part;
            } else if (pattern < names.length && isName(names[pattern], parts[part])) {
                pattern++;
                part++;
            } else if (star >= 0) {
                pattern = star + 1;
                part = ++resume;
            } else {
                return false;
            }
        }
        while (pattern < names.length && names[pattern].equals("**")) {
            pattern++;
        }
        return pattern == names.length;
    }

    /** Whether a path or a folder above it fits. */
    public boolean covers(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (matches(path.substring(0, slash))) {
                return true;
            }
        }
        return matches(path);
    }

    /**
     * Whether a name, taken whole, fits a pattern of {@code ?} and {@code *}.
     *
     * <p>Goes back to the last star only: an earlier one could take no more than that one does.
     */
    public static boolean isName(String pattern, String name) {
        int at = 0;
        int i = 0;
        int star = -1;
        int resume = 0;
        while (i < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                if (at == pattern.length() - 1) {
                    return true;
                }
                star = at++;
                resume = i;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == name.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
