package dev.scalinglint.gate.git;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two revisions, by paths from the root with {@code /}.
 *
 * @param base       files that are no more, or that hold something else now
 * @param head       files that are new, or that held something else
 * @param submodules that point elsewhere, are new or gone: what they hold is in other repositories
 */
public record ChangedFiles(NavigableSet<String> base, NavigableSet<String> head, NavigableSet<String> submodules) {
    private static final int MOST = 500_000;

    /** @throws RevisionException when the repository cannot be read */
    public static ChangedFiles between(Revision base, Revision head) throws RevisionException {
        ChangedFiles changed = new ChangedFiles(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        try {
            changed.folders("", base.top(), head.top());
        } catch (IOException e) {
            throw RevisionException.failed("cannot tell what has changed", e);
        }
        return changed;
    }

    public boolean isEmpty() {
        return base.isEmpty() && head.isEmpty();
    }

    private void folders(String path, Folder base, Folder head) throws IOException {
        if (base.isSame(head)) {
            return;
        }
        Map<String, GitEntry> before = base.children();
        Map<String, GitEntry> after = head.children();
        for (String name : before.keySet()) {
            entries(path + name, before.get(name), after.get(name));
        }
        for (String name : after.keySet()) {
            if (!before.containsKey(name)) {
                entries(path + name, null, after.get(name));
            }
        }
    }

    private void entries(String path, @Nullable GitEntry base, @Nullable GitEntry head) throws IOException {
        if (base instanceof Leaf before && head instanceof Leaf after && before.isSame(after)) {
            return;
        }
        if (base instanceof Folder || head instanceof Folder) {
            folders(path + "/", base instanceof Folder folder ? folder : Folder.EMPTY,
                    head instanceof Folder folder ? folder : Folder.EMPTY);
        }
        leaf(path, base, this.base);
        leaf(path, head, this.head);
    }

    private void leaf(String path, @Nullable GitEntry entry, NavigableSet<String> changed) throws IOException {
        if (entry instanceof Leaf leaf) {
            (leaf.kind() == Leaf.Kind.SUBMODULE ? submodules : changed).add(path);
            if (base.size() + head.size() > MOST) {
                throw new IOException("more than " + MOST + " files differ");
            }
        }
    }
}
