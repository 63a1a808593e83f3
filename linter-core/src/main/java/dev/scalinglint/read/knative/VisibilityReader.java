package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Knative.Misplaced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a Knative Service says that it is for the cluster only, and where it only seems to (facts 1.1, 1.5). */
record VisibilityReader(KubeObject object, Mapping template) {
    private static final String LABEL = "networking.knative.dev/visibility";
    private static final String REMOVED = "serving.knative.dev/visibility";
    private static final String CLUSTER_LOCAL = "cluster-local";

    @Nullable
    Located<String> label() {
        return object.labels().text(LABEL);
    }

    boolean clusterLocal() {
        Located<String> label = label();
        return label != null && label.value().equals(CLUSTER_LOCAL);
    }

    List<Misplaced> misplaced() {
        List<Misplaced> misplaced = new ArrayList<>();
        if (label() != null && !clusterLocal()) {
            add(object.labels(), LABEL, "only the value cluster-local hides a service", misplaced);
        }
        add(object.annotations(), LABEL, "it is a label, not an annotation: here it does nothing", misplaced);
        if (!sharesLabels()) {
            add(template.mappingOrEmpty("labels"), LABEL,
                    "it belongs to the service's own labels: on the template it does nothing", misplaced);
        }
        add(template.mappingOrEmpty("annotations"), LABEL,
                "it is a label of the service: as an annotation of the template it is refused", misplaced);
        for (Mapping texts : List.of(object.labels(), object.annotations(), template.mappingOrEmpty("labels"),
                template.mappingOrEmpty("annotations"))) {
            add(texts, REMOVED, "Knative has removed it: the label is " + LABEL, misplaced);
        }
        return misplaced;
    }

    /**
     * Whether service and template take their labels from one anchor: then the label stands in its right place as well.
     */
    private boolean sharesLabels() {
        Entry own = object.labels().entry(LABEL);
        Entry onTemplate = template.mappingOrEmpty("labels").entry(LABEL);
        return own != null && onTemplate != null && own.key().place().equals(onTemplate.key().place());
    }

    private static void add(Mapping texts, String key, String why, List<Misplaced> misplaced) {
        Entry entry = texts.entry(key);
        if (entry != null) {
            misplaced.add(new Misplaced(Located.text(entry.key()), why));
        }
    }
}
