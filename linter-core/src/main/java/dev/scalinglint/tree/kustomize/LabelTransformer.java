package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code labels}, {@code commonLabels} and {@code commonAnnotations}. */
final class LabelTransformer {
    private static final FieldSpec METADATA = FieldSpec.of("+metadata/labels");

    private LabelTransformer() {}

    static void apply(Kustomization kustomization, TransformerFields configuration, List<RenderedObject> resources,
            RenderingState build) {
        for (Mapping label : kustomization.body().mappings("labels")) {
            set(label.mappingOrEmpty("pairs"), fields(label, configuration), resources, build);
        }
        set(kustomization.body().mappingOrEmpty("commonLabels"), configuration.fields(TransformerSection.COMMON_LABELS),
                resources, build);
    }

    static void annotate(Kustomization kustomization, TransformerFields configuration, List<RenderedObject> resources,
            RenderingState build) {
        set(kustomization.body().mappingOrEmpty("commonAnnotations"),
                configuration.fields(TransformerSection.COMMON_ANNOTATIONS), resources, build);
    }

    private static List<FieldSpec> fields(Mapping label, TransformerFields configuration) {
        List<FieldSpec> fields = new ArrayList<>(FieldSpec.all(label.mappings("fields")));
        fields.addAll(configuration.fields(TransformerSection.LABELS));
        if (isTrue(label, "includeSelectors")) {
            fields.addAll(configuration.fields(TransformerSection.COMMON_LABELS));
            return fields;
        }
        if (isTrue(label, "includeTemplates")) {
            fields.addAll(configuration.fields(TransformerSection.TEMPLATE_LABELS));
        }
        if (isTrue(label, "includeVolumeClaimTemplates")) {
            fields.addAll(configuration.fields(TransformerSection.VOLUME_CLAIM_TEMPLATE_LABELS));
        }
        fields.add(METADATA);
        return fields;
    }

    static void set(Mapping pairs, List<FieldSpec> specs, List<RenderedObject> resources, RenderingState build) {
        if (pairs.entries().isEmpty()) {
            return;
        }
        for (RenderedObject resource : resources) {
            for (FieldSpec spec : specs) {
                if (spec.matches(resource.id())) {
                    if (!build.mayCopy(pairs.entries().size(), pairs.place())) {
                        return;
                    }
                    resource.body(spec.apply(resource.body(), pairs.place(), written -> add(written, pairs)));
                }
            }
        }
    }

    private static Node add(@Nullable Node written, Mapping pairs) {
        if (written != null && !(written instanceof Mapping)) {
            return written;
        }
        Mapping before = written == null ? Mapping.empty(pairs.place()) : (Mapping) written;
        return NodeEdit.with(before, pairs.entries().stream().map(pair -> new Entry(pair.key(), quoted(pair.value())))
                .toList());
    }

    /** Kustomize reads these values as texts, whatever they look like. */
    private static Node quoted(Node value) {
        return value instanceof Scalar scalar
                ? new Scalar(scalar.isNull() ? "" : scalar.text(), Scalar.Type.STRING,
                        scalar.style(),
                        scalar.place())
                : value;
    }

    private static boolean isTrue(Mapping mapping, String field) {
        Located<Boolean> value = mapping.bool(field);
        return value != null && value.value();
    }
}
