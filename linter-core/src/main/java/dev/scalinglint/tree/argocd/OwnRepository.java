package dev.scalinglint.tree.argocd;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which {@code repoURL} means this tree (facts 6.1). The remotes of the checkout say it; where there are none, the URL
 * under which most paths are found here. Of any other repository nothing is known.
 */
final class OwnRepository {
    private static final Set<String> USUAL_BRANCHES = Set.of("", "HEAD", "main", "master");

    private final Set<String> revisions = new HashSet<>();
    private final Set<String> remotes = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final Repository repository;
    private boolean read;

    OwnRepository(Repository repository) {
        this.repository = repository;
    }

    /** Read when first asked for: most trees have nothing of Argo CD. */
    private synchronized Set<String> remotes() {
        if (!read) {
            read = true;
            readRemotes();
        }
        return remotes;
    }

    private void readRemotes() {
        SourceFile config = repository.gitConfig();
        if (config != null) {
            try {
                config.text().lines().map(String::strip).filter(line -> line.matches("url\\s*=.*"))
                        .forEach(line -> addRemote(line.substring(line.indexOf('=') + 1).strip()));
            } catch (UnreadableException e) {
                // as if there were no remotes
            }
        }
    }

    /** A clone of a folder on the same disk says nothing about where Argo CD finds it. */
    private void addRemote(String url) {
        if (url.startsWith("/") || url.startsWith(".") || url.startsWith("file:")) {
            return;
        }
        remotes.add(normalized(url));
        names.add(name(normalized(url)));
    }

    /** Takes note that a path of this URL is here, or is not. */
    void count(String url, String revision, boolean isHere) {
        String normalized = normalized(url);
        found.merge(normalized, isHere ? 1 : -1, Integer::sum);
        if (isHere) {
            revisions.add(normalized + " " + revision);
        }
    }

    /** Whether it can be: a fork has another address and the same name. */
    boolean mayBe(String url) {
        return remotes().isEmpty() || names.contains(name(normalized(url)));
    }

    /**
     * Whether it is, all paths having been counted, and the revision can be what is checked out. In a fork, and where
     * no remote is known, the paths that are here decide; where nothing says which URL is ours, a path beside folders
     * that are here is one of ours too.
     */
    boolean is(String url, String revision, String folder) {
        String normalized = normalized(url);
        if (!USUAL_BRANCHES.contains(revision) && !revisions.contains(normalized + " " + revision)) {
            return false;
        }
        if (remotes().contains(normalized)) {
            return true;
        }
        boolean nothingSaysSo = remotes().isEmpty() && revisions.isEmpty();
        return mayBe(url) && (nothingSaysSo ? isBesideOurs(folder) : found.getOrDefault(normalized, -1) >= 0);
    }

    private boolean isBesideOurs(String folder) {
        String parent = KustomizePaths.parent(folder);
        return parent != null && !parent.isEmpty() && repository.isFolder(parent);
    }

    /** Without scheme, user, port, {@code .git} and case: {@code git@github.com:o/r.git} is {@code github.com/o/r}. */
    static String normalized(String url) {
        String text = url.toLowerCase(Locale.ROOT);
        int scheme = text.indexOf("://");
        text = scheme < 0 ? text : text.substring(scheme + 3);
        int slash = text.indexOf('/');
        int user = text.lastIndexOf('@', slash < 0 ? text.length() : slash);
        text = text.substring(user + 1).replaceFirst("^([^/:]+):(\\d+/)?", "$1/");
        text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return text.endsWith(".git") ? text.substring(0, text.length() - 4) : text;
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
