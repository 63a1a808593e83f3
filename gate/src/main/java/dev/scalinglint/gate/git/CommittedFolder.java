package dev.scalinglint.gate.git;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** Folders that Git keeps as tree objects. */
record CommittedFolder(Repository repository) {
    /** The folder that a tree object is. */
    Folder of(ObjectId tree) {
        return new Folder(tree, () -> open(tree));
    }

    private Map<String, GitEntry> open(ObjectId tree) throws IOException {
        Map<String, GitEntry> children = new TreeMap<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            CanonicalTreeParser parser = new CanonicalTreeParser();
            for (parser.reset(reader, tree); !parser.eof(); parser.next()) {
                String name = parser.getEntryPathString();
                GitEntry entry = isName(name) ? entry(parser.getEntryFileMode(), parser.getEntryObjectId()) : null;
                if (entry != null) {
                    children.put(name, entry);
                }
            }
        } catch (MissingObjectException e) {
            throw new IOException("this clone does not hold it (object " + tree.abbreviate(10).name()
                    + "); git fetch --refetch brings it", e);
        }
        return children;
    }

    private @Nullable GitEntry entry(FileMode mode, ObjectId id) {
        return FileMode.TREE.equals(mode) ? of(id) : leaf(repository, mode, id);
    }

    /** Null for what is neither file nor link nor submodule. */
    static @Nullable Leaf leaf(Repository repository, FileMode mode, ObjectId id) {
        Leaf.Kind kind = kind(mode);
        return kind == null ? null : new Leaf(kind, new Blob(repository, id));
    }

    static Leaf.@Nullable Kind kind(FileMode mode) {
        return switch (mode.getObjectType()) {
            case Constants.OBJ_COMMIT -> Leaf.Kind.SUBMODULE;
            case Constants.OBJ_BLOB -> FileMode.SYMLINK.equals(mode) ? Leaf.Kind.LINK : Leaf.Kind.FILE;
            default -> null;
        };
    }

    /** Git itself checks out nothing that is called otherwise. */
    private static boolean isName(String name) {
        return !name.isEmpty() && !name.equals(".") && !name.equals("..") && !name.equalsIgnoreCase(".git")
                && name.indexOf('/') < 0;
    }
}
