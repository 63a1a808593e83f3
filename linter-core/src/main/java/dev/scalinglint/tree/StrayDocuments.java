package dev.scalinglint.tree;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Problems;
import java.util.List;

/**
 * A document without a kind beside an object, which stops the whole Application where Argo CD applies files as they
 * are.
 */
final class StrayDocuments {
    private StrayDocuments() {}

    static void check(SourceFile file, List<Document> documents, String application, Problems problems) {
        boolean manifest = documents.stream().map(document -> KubeObject.of(document.root()))
                .anyMatch(object -> object != null && object.body().has("metadata"));
        for (Document document : manifest ? documents : List.<Document>of()) {
            Scalar kind = document.root() instanceof Mapping body ? body.scalar("kind") : null;
            if (kind == null || kind.text().isEmpty()) {
                problems.refused(document.root().place(), "Argo CD does not read " + file.path()
                        + ", and so applies nothing of " + application
                        + ": this document has no kind, so it is no object", application);
                return;
            }
        }
    }
}
