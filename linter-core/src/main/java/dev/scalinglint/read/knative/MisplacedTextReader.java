package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Knative.MisplacedText;
import dev.scalinglint.read.index.ClusterDefaults;
import java.util.ArrayList;
import java.util.List;

/**
 * Knative's annotations and labels where no mapping of such is: beside it, a level above, or in one that no object has.
 */
record MisplacedTextReader(KubeObject object, ClusterDefaults cluster) {
    private static final String DOMAIN = "knative.dev";
    private static final String TEMPLATE = "spec.template.metadata.annotations";

    List<MisplacedText> read() {
        List<MisplacedText> found = new ArrayList<>(0);
        Mapping spec = object.spec();
        Mapping template = spec.mappingOrEmpty("template");
        entries("metadata", object.metadata(), found);
        entries("spec.template.metadata", template.mappingOrEmpty("metadata"), found);
        around("spec", spec, found);
        around("spec.template", template, found);
        around("spec.template.spec", template.mappingOrEmpty("spec"), found);
        entries("annotations", object.body().mappingOrEmpty("annotations"), found);
        return found;
    }

    /** Of a mapping that is no metadata, its own annotations and labels too. */
    private void around(String where, Mapping holder, List<MisplacedText> found) {
        entries(where, holder, found);
        entries(where + ".annotations", holder.mappingOrEmpty("annotations"), found);
        entries(where + ".labels", holder.mappingOrEmpty("labels"), found);
    }

    private void entries(String where, Mapping holder, List<MisplacedText> found) {
        for (Entry entry : holder.entries()) {
            int slash = entry.name().indexOf('/');
            if (slash > 0 && entry.name().startsWith(DOMAIN, slash - DOMAIN.length())) {
                String belongs = belongs(entry.name());
                found.add(new MisplacedText(Located.text(entry.key()), where, belongs, belongs.equals(TEMPLATE)
                        && isMovable(entry)));
            }
        }
    }

    private static String belongs(String key) {
        if (key.equals("networking.knative.dev/visibility")) {
            return "metadata.labels";
        }
        boolean general = key.startsWith("networking.") || key.startsWith("serving.")
                && !key.endsWith("/progress-deadline");
        return general ? "metadata.annotations" : TEMPLATE;
    }

    private boolean isMovable(Entry entry) {
        if (!(entry.value() instanceof Scalar scalar) || scalar.type() != Scalar.Type.STRING) {
            return false;
        }
        Mapping annotations = object.body().mappingOrEmpty("spec", "template", "metadata", "annotations");
        return annotations.entry(entry.name()) == null && (!entry.name().startsWith(ScaleKeys.PREFIX)
                || ScaleAnnotationReader.takes(annotations, ScaleKeys.canonical(entry.name()), Located.text(scalar),
                        cluster));
    }
}
