package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many revisions {@code spec.traffic} keeps alive: every one it names, tags at 0% included (facts 1.6).
 *
 * @param second the entry that names the second one; null when there is only one
 */
record Revisions(int count, @Nullable Located<String> second) {
    private static final String LATEST = "the latest revision";

    static Revisions of(KubeObject object, Mapping templateMetadata) {
        Map<String, Located<String>> distinct = new LinkedHashMap<>();
        for (Mapping entry : object.spec().mappings("traffic")) {
            String name = revision(entry, templateMetadata.text("name"));
            distinct.putIfAbsent(name, new Located<>(name, name, entry.place(), false));
        }
        return new Revisions(Math.max(1, distinct.size()), distinct.values().stream().skip(1).findFirst().orElse(null));
    }

    /** A revision named by the template is the latest one. */
    private static String revision(Mapping entry, @Nullable Located<String> named) {
        Located<String> revision = entry.text("revisionName");
        return revision == null || named != null && named.value().equals(revision.value()) ? LATEST : revision.value();
    }
}
