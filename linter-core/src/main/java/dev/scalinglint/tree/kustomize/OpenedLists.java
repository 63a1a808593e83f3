package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import java.util.ArrayList;
import java.util.List;

/** {@code List} kinds opened, lists of lists too. */
public final class OpenedLists {
    private OpenedLists() {}

    /** The objects of a document: itself, or the items of a list. What is no object is left out. */
    public static List<Mapping> unwrapped(Node document) {
        List<Mapping> objects = new ArrayList<>();
        unwrap(document, objects);
        return objects;
    }

    private static void unwrap(Node node, List<Mapping> objects) {
        KubeObject object = KubeObject.of(node);
        if (object == null) {
            return;
        }
        if (object.kind().value().endsWith("List") && object.body().entry("items") != null) {
            object.body().items("items").forEach(item -> unwrap(item, objects));
        } else {
            objects.add(object.body());
        }
    }
}
