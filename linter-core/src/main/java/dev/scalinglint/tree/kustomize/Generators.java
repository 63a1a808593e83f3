package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code configMapGenerator} and {@code secretGenerator}. The hash kustomize appends to the names is left out:
 * references are by the
 * plain name in the tree, and so they resolve.
 */
final class Generators {
    private static final List<String> METADATA = List.of("metadata");

    private final Mapping common;
    private final GeneratedData data;
    private final Reporting reporting;

    /** @param common what {@code generatorOptions} say */
    Generators(Mapping common, Sources sources, RenderingState build) {
        this.common = common;
        this.reporting = build.reporting();
        this.data = new GeneratedData(sources, build);
    }

    void generate(String kind, List<Mapping> entries, List<RenderedObject> resources) {
        for (Mapping entry : entries) {
            Scalar name = entry.scalar("name");
            if (name == null || name.text().isEmpty()) {
                reporting.refused(entry.place(), "a generator needs a name");
            } else {
                add(generated(kind, entry), entry, resources);
            }
        }
    }

    private void add(RenderedObject generated, Mapping entry, List<RenderedObject> resources) {
        Scalar written = entry.scalar("behavior");
        String behavior = written == null ? "" : written.text();
        boolean creates = !behavior.equals("merge") && !behavior.equals("replace");
        List<RenderedObject> existing = resources.stream().filter(resource -> resource.was(generated.id())).toList();
        String what = generated.id().kind() + " " + generated.id().name();
        if (existing.isEmpty()) {
            if (!creates) {
                reporting.missing(entry.placeOf("behavior"), "there is no " + what + " to " + behavior
                        + " with; take behavior out, or correct the name");
            }
            resources.add(generated);
        } else if (creates) {
            reporting.missing(entry.placeOf("name"), what
                    + " is there already; write behavior: merge or behavior: replace");
        } else {
            RenderedObject before = existing.get(0);
            before.body(over(before.body(), generated.body(), behavior.equals("merge")));
        }
    }

    /** What is generated takes the other's place, and only its name, labels and annotations; merged, its data too. */
    private static Mapping over(Mapping existing, Mapping generated, boolean merge) {
        Mapping metadata = existing.mappingOrEmpty("metadata");
        for (String field : List.of("labels", "annotations")) {
            Mapping pairs = generated.mapping("metadata", field);
            if (pairs != null) {
                metadata =
                        NodeEdit.with(metadata, field, GeneratedData.merged(existing.mappingOrEmpty("metadata", field),
                                pairs));
            }
        }
        Mapping kept = metadata;
        Mapping changed = (Mapping) NodeEdit.at(generated, METADATA, generated.place(), written -> kept);
        for (String field : merge ? List.of("data", "binaryData") : List.<String>of()) {
            Mapping below = GeneratedData.written(existing, field);
            Mapping above = generated.mappingOrEmpty(field);
            if (!below.entries().isEmpty()) {
                changed = NodeEdit.with(changed, field, GeneratedData.merged(below, above));
            }
        }
        return changed;
    }

    private RenderedObject generated(String kind, Mapping entry) {
        Place place = entry.place();
        List<Entry> fields = new ArrayList<>();
        fields.add(field("apiVersion", NodeEdit.text("v1", place)));
        fields.add(field("kind", NodeEdit.text(kind, place)));
        fields.add(field("metadata", metadata(entry)));
        Scalar type = entry.scalar("type");
        if (kind.equals("Secret")) {
            fields.add(field("type", type == null ? NodeEdit.text("Opaque", place) : type));
        }
        Mapping pairs = data.of(entry, kind.equals("Secret"));
        if (!pairs.entries().isEmpty()) {
            fields.add(field("data", pairs));
        }
        Scalar immutable = option(entry, "immutable") instanceof Scalar scalar ? scalar : null;
        if (immutable != null && immutable.text().equals("true")) {
            fields.add(field("immutable", immutable));
        }
        return new RenderedObject(new Mapping(fields, place));
    }

    private Mapping metadata(Mapping entry) {
        List<Entry> fields = new ArrayList<>();
        for (String field : List.of("name", "namespace")) {
            Scalar value = entry.scalar(field);
            if (value != null) {
                fields.add(field(field, value));
            }
        }
        for (String field : List.of("labels", "annotations")) {
            if (option(entry, field) instanceof Mapping pairs) {
                fields.add(field(field, pairs));
            }
        }
        return new Mapping(fields, entry.place());
    }

    /** From the entry's own options, else from those for all generators. */
    private @Nullable Node option(Mapping entry, String name) {
        Node own = entry.get("options", name);
        Node all = common.get(name);
        if (own instanceof Mapping mapping && all instanceof Mapping pairs) {
            return GeneratedData.merged(pairs, mapping);
        }
        return own == null ? all : own;
    }

    /** An entry as one that {@code generators} names: its name is that of an object. */
    static Mapping ofFile(Mapping body) {
        Mapping entry = body;
        for (String field : List.of("name", "namespace")) {
            Scalar value = body.scalar("metadata", field);
            if (value != null) {
                entry = NodeEdit.with(entry, field, value);
            }
        }
        return entry;
    }

    private static Entry field(String name, Node value) {
        return new Entry(NodeEdit.text(name, value.place()), value);
    }
}
