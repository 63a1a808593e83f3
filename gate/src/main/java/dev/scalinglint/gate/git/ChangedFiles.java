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
    /**
     * @param most files and folders that may differ: a few objects of Git can be a tree without end
     * @throws RevisionException when the repository cannot be read, or more differs
     */
    public static ChangedFiles between(Revision base, Revision head, int most) throws RevisionException {
        ChangedFiles changed = new ChangedFiles(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        try {
            new Comparison(changed, most).folders("", base.top(), head.top());
        } catch (IOException e) {
            throw RevisionException.failed("cannot tell what has changed", e);
        }
        return changed;
    }

    public boolean isEmpty() {
        return base.isEmpty() && head.isEmpty();
    }

    /** Goes through both trees at once, and only where they differ. */
    private static final class Comparison {
        private final ChangedFiles changed;
        private final int most;
        private int seen;

        Comparison(ChangedFiles changed, int most) {
            this.changed = changed;
            this.most = most;
        }

        void folders(String path, Folder base, Folder head) throws IOException {
            if (base.isSame(head)) {
                return;
            }
            count();
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
            leaf(path, base, changed.base);
            leaf(path, head, changed.head);
        }

        private void leaf(String path, @Nullable GitEntry entry, NavigableSet<String> files) throws IOException {
            if (entry instanceof Leaf leaf) {
                count();
                (leaf.kind() == Leaf.Kind.SUBMODULE ? changed.submodules : files).add(path);
            }
        }

        private void count() throws IOException {
            if (++seen > most) {
                throw new IOException("more than " + most + " files and folders differ");
            }
        }
    }
}
