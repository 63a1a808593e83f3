package dev.scalinglint.tree.kustomize;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Repository paths as kustomizations write them. */
public final class KustomizePaths {
    private KustomizePaths() {}

    /** {@code entry} as seen from {@code folder}; null when it is absolute or leads out of the repository. */
    public static @Nullable String resolve(String folder, String entry) {
        if (entry.startsWith("/") || entry.contains("\0")) {
            return null;
        }
        String path = folder.isEmpty() ? entry : folder + "/" + entry;
        if (isNormal(path)) {
            return path;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Whether no part of a path is empty or begins with a dot: then there is nothing to resolve. */
    private static boolean isNormal(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (before == '/' && (c == '/' || c == '.')) {
                return false;
            }
            before = c;
        }
        return before != '/';
    }

    /** Whether an entry names something to be fetched: a URL, a git repository, a Docker-style host path. */
    public static boolean isRemote(String entry) {
        return entry.contains("://") || entry.startsWith("git@") || entry.contains("?ref=") || entry.startsWith("git::")
                || entry.startsWith("github.com/") || entry.startsWith("gitlab.com/")
                || entry.startsWith("bitbucket.org/");
    }

    /** The folder a path lies in; null above the root. */
    public static @Nullable String parent(String path) {
        if (path.isEmpty()) {
            return null;
        }
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
