package dev.scalinglint.tree.argocd;

import dev.scalinglint.source.Glob;
import java.util.ArrayList;
import java.util.List;

/**
 * One pattern of {@code *}, {@code ?}, {@code [a-z]} and plain characters. Matching takes time in proportion to both
 * lengths, whatever a stranger writes.
 *
 * @param greedy whether {@code *} and {@code ?} cross {@code /}
 */
record PathGlob(String pattern, boolean greedy) {
    private static final int MOST = 64;

    /** A pattern with its {@code {a,b}} written out; the rest beyond {@value #MOST} is left out. */
    static List<PathGlob> all(String pattern, boolean greedy) {
        List<String> open = new ArrayList<>(List.of(pattern));
        List<PathGlob> globs = new ArrayList<>();
        while (!open.isEmpty() && globs.size() < MOST) {
            String next = open.remove(open.size() - 1);
            int end = next.indexOf('}');
            int start = end < 0 ? -1 : next.lastIndexOf('{', end);
            if (start < 0) {
                globs.add(new PathGlob(next, greedy));
            } else {
                for (String choice : next.substring(start + 1, end).split(",", -1)) {
                    if (open.size() < MOST) {
                        open.add(next.substring(0, start) + choice + next.substring(end + 1));
                    }
                }
            }
        }
        return globs;
    }

    /** How many parts its stars make of it. */
    long parts() {
        return 1 + pattern.chars().filter(c -> c == '*').count();
    }

    boolean matches(String path) {
        if (pattern.indexOf('[') < 0) {
            return greedy ? Glob.isName(pattern, path) : areNames(pattern.split("/", -1), path.split("/", -1));
        }
        boolean[] reached = new boolean[path.length() + 1];
        reached[0] = true;
        for (int i = 0; i < pattern.length(); i++) {
            int close = pattern.charAt(i) == '[' ? pattern.indexOf(']', i + 2) : -1;
            reached = pattern.charAt(i) == '*' ? star(reached, path) : one(reached, path, i, close);
            i = close > 0 ? close : i;
        }
        return reached[path.length()];
    }

    private static boolean areNames(String[] patterns, String[] names) {
        for (int i = 0; i < patterns.length && patterns.length == names.length; i++) {
            if (!Glob.isName(patterns[i], names[i])) {
                return false;
            }
        }
        return patterns.length == names.length;
    }

    private boolean[] star(boolean[] reached, String path) {
        boolean[] next = reached.clone();
        for (int at = 0; at < path.length(); at++) {
            next[at + 1] |= next[at] && (greedy || path.charAt(at) != '/');
        }
        return next;
    }

    private boolean[] one(boolean[] reached, String path, int i, int close) {
        boolean[] next = new boolean[reached.length];
        for (int at = 0; at < path.length(); at++) {
            next[at + 1] = reached[at] && (close > 0
                    ? isIn(pattern.substring(i + 1, close), path.charAt(at))
                    : is(pattern.charAt(i), path.charAt(at)));
        }
        return next;
    }

    private boolean is(char wanted, char c) {
        return wanted == '?' ? greedy || c != '/' : wanted == c;
    }

    private static boolean isIn(String range, char c) {
        boolean negated = range.charAt(0) == '!' || range.charAt(0) == '^';
        boolean found = false;
        for (int i = negated ? 1 : 0; i < range.length(); i++) {
            boolean span = i + 2 < range.length() && range.charAt(i + 1) == '-';
            found |= span ? range.charAt(i) <= c && c <= range.charAt(i + 2) : range.charAt(i) == c;
            i += span ? 2 : 0;
        }
        return found != negated;
    }
}
