package dev.scalinglint.fix;

import dev.scalinglint.manifest.Written;
import dev.scalinglint.source.SourceFile;

/** Where a value is not written in the object itself. */
final class KustomizedSource {
    private KustomizedSource() {}

    static boolean isKustomization(SourceFile file) {
        return file.name().equals("kustomization.yaml") || file.name().equals("kustomization.yml")
                || file.name().equals("Kustomization");
    }

    /**
     * What goes when a key goes: of a JSON patch or a {@code replicas} entry the whole item, which says nothing without
     * it.
     */
    static Written entry(Written key) {
        Written mapping = key.parent();
        if (mapping == null || !mapping.isMapping() || mapping.parent() == null || !mapping.parent().isSequence()) {
            return key;
        }
        boolean patch = mapping.key("op") != null && mapping.key("path") != null;
        boolean count = mapping.children().size() == 4 && mapping.key("count") == key && mapping.key("name") != null;
        return patch || count ? mapping : key;
    }
}
