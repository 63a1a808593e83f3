package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.NodeEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code .argocd-source.yaml} and {@code .argocd-source-APP.yaml}, which change how Argo CD renders the folder they
 * stand in (facts 6.2).
 */
final class SourceOverrides {
    /** What they may change: never where the source is. */
    private static final List<String> TOOLS = List.of("kustomize", "helm", "directory", "plugin");

    private SourceOverrides() {}

    /** A source with what the two files say, the one for the Application last. */
    static Mapping merged(Mapping source, String folder, String application, Repository repository) {
        Mapping merged = source;
        for (String name : List.of(".argocd-source.yaml", ".argocd-source-" + application + ".yaml")) {
            SourceFile file = repository.file(folder, name);
            for (Document document : file == null ? List.<Document>of() : repository.documents(file)) {
                if (document.root() instanceof Mapping patch) {
                    merged = tools(merged, patch);
                }
            }
        }
        return merged;
    }

    private static Mapping tools(Mapping source, Mapping patch) {
        Mapping merged = source;
        for (String tool : TOOLS) {
            Entry entry = patch.entry(tool);
            merged = entry == null ? merged : with(merged, entry);
        }
        return merged;
    }

    /** A JSON merge patch: mappings are merged, null removes, everything else replaces. */
    private static Mapping with(Mapping mapping, Entry patch) {
        Node value = patch.value();
        if (value instanceof Scalar scalar && scalar.isNull()) {
            return NodeEdit.without(mapping, patch.name());
        }
        Entry written = mapping.entry(patch.name());
        if (value instanceof Mapping changes) {
            Mapping merged = written != null && written.value() instanceof Mapping before
                    ? before
                    : Mapping.empty(changes.place());
            for (Entry change : changes.entries()) {
                merged = with(merged, change);
            }
            value = merged;
        }
        return NodeEdit.with(mapping, patch.key(), value);
    }
}
