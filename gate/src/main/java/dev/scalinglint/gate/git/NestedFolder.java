package dev.scalinglint.gate.git;

import java.util.Map;
import java.util.TreeMap;

/** Folders made of whole paths, as Git's index has them. */
final class NestedFolder {
    private final Map<String, GitEntry> children = new TreeMap<>();
    private final Map<String, NestedFolder> below = new TreeMap<>();

    /** @param path from here, with {@code /} */
    void add(String path, Leaf leaf) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            children.put(path, leaf);
        } else {
            below.computeIfAbsent(path.substring(0, slash), name -> new NestedFolder()).add(path.substring(slash + 1),
                    leaf);
        }
    }

    /** All that was added. */
    Folder folder() {
        below.forEach((name, nested) -> children.put(name, nested.folder()));
        return new Folder(null, () -> children);
    }
}
