package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Argo CD says about a folder.
 *
 * @param namespace    where objects that name none are put; null when it is not said, or differs between Applications
 *                     of one folder
 * @param source       the tool's options, with those of the files beside it
 * @param directory    which files it takes where no tool makes the manifests
 * @param applications all that deploy it with these options, the first being the one that names it
 */
public record Deployed(String name, @Nullable Scalar namespace, Mapping source, DirectoryFilter directory,
        List<ArgoApplication> applications) {
    /** Whether both render the folder to the same objects. */
    boolean isSame(Deployed other) {
        return text(source.get("kustomize")).equals(text(other.source.get("kustomize")))
                && text(source.get("directory")).equals(text(other.source.get("directory")));
    }

    /** What two Applications that render one folder alike have in common. */
    Deployed and(Deployed other) {
        boolean sameNamespace =
                namespace != null && other.namespace != null && namespace.text().equals(other.namespace.text());
        List<ArgoApplication> all = new ArrayList<>(applications);
        all.addAll(other.applications);
        return new Deployed(name, sameNamespace ? namespace : null, source, directory, all);
    }

    /** Whether it is said in one of some files. */
    public boolean isSaidIn(Set<SourceFile> files) {
        return applications.stream().anyMatch(application -> files.contains(application.spec().place().file()));
    }

    /** How it is rendered and what it is called. */
    String summary() {
        return name + "\0" + namespace + "\0" + text(source.get("kustomize")) + "\0" + text(source.get("directory"));
    }

    private static String text(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.name() + ":" + text(entry.value())).sorted().toList()
                    .toString();
        }
        return node instanceof Sequence sequence
                ? sequence.items().stream().map(Deployed::text).toList().toString()
                : String.valueOf(node);
    }
}
