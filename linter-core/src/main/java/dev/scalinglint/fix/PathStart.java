package dev.scalinglint.fix;

import dev.scalinglint.manifest.Written;

/** From where a path goes on. */
final class PathStart {
    private PathStart() {}

    /** The object that a node belongs to: the nearest mapping with a kind, else the document. */
    static Written object(Written node) {
        Written last = node;
        for (Written at = node; at != null; at = at.parent()) {
            if (at.isMapping() && at.key("kind") != null && at.key("apiVersion") != null) {
                return at;
            }
            last = at;
        }
        if (!last.isMapping()) {
            throw new RefusedEdit("the document is no mapping");
        }
        return last;
    }

    /** The mapping under a key, or the one in which a value stands. */
    static Written mapping(Written node) {
        Written value = node.isKey() ? node.value().resolved() : node;
        for (Written at = value; at != null; at = at.parent()) {
            if (at.isMapping()) {
                return at;
            }
        }
        throw new RefusedEdit("it stands in no mapping");
    }
}
