package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a kustomization does to all objects that it has gathered, in kustomize's own order. */
final class Transformation {
    private final Kustomization kustomization;
    private final Sources sources;
    private final RenderingState build;
    private final Accumulated all;

    Transformation(Kustomization kustomization, Sources sources, RenderingState build, Accumulated all) {
        this.kustomization = kustomization;
        this.sources = sources;
        this.build = build;
        this.all = all;
    }

    /**
     * The fields of the file, then its {@code transformers}.
     *
     * @param complete whether all that it brings itself is among the resources; a component may change what others
     * bring
     */
    void apply(boolean complete, List<Mapping> plugins) {
        Mapping body = kustomization.body();
        List<RenderedObject> resources = all.resources();
        TransformerFields fields = all.configuration();
        Patches patches = new Patches(sources, build);
        apply(patches.strategicMerge(body.items("patchesStrategicMerge")));
        apply(patches.either(body.mappings("patches")));
        Scalar namespace = body.scalar("namespace");
        if (namespace != null && !namespace.text().isEmpty()) {
            new Naming.Placing(namespace, fields.fields(TransformerSection.NAMESPACE), Naming.Subjects.DEFAULT, false)
                    .apply(resources, build.reporting());
        }
        Naming.prefix(body.scalar("namePrefix"), fields.fields(TransformerSection.NAME_PREFIX), resources, build);
        Naming.suffix(body.scalar("nameSuffix"), fields.fields(TransformerSection.NAME_SUFFIX), resources, build);
        LabelTransformer.apply(kustomization, fields, resources, build);
        LabelTransformer.annotate(kustomization, fields, resources, build);
        apply(patches.json(body.mappings("patchesJson6902"), "patch"));
        each(body.mappings("replicas"),
                entry -> Replicas.apply(entry, fields.fields(TransformerSection.REPLICAS), resources,
                        build.reporting()));
        each(Stream.of("images", "imageTags").flatMap(field -> body.mappings(field).stream()).toList(),
                entry -> ImageTransformer.apply(entry, fields.fields(TransformerSection.IMAGES), resources, complete,
                        build.images()));
        new Replacements(sources, resources, build).apply(body.mappings("replacements"));
        plugins.forEach(plugin -> new Plugins(sources, build).transform(plugin, resources));
    }

    /** Each entry looks at all objects. */
    private void each(List<Mapping> entries, Consumer<Mapping> change) {
        for (Mapping entry : entries) {
            if (!build.maySpend(all.resources().size(), entry.place())) {
                return;
            }
            change.accept(entry);
        }
    }

    private void apply(List<Patch> patches) {
        patches.forEach(patch -> patch.apply(all.resources(), build));
    }

    /** A validator may look at the objects and must not change them. */
    void validate(Mapping validator, Place entry) {
        List<RenderedObject> copies = new ArrayList<>();
        all.resources().forEach(resource -> copies.add(new RenderedObject(resource.body())));
        new Plugins(sources, build).transform(validator, copies);
        if (!isSame(copies)) {
            build.reporting().missing(entry, "a validator must not change the resources, and this one does;"
                    + " list it under transformers");
        }
    }

    private boolean isSame(List<RenderedObject> copies) {
        List<RenderedObject> resources = all.resources();
        if (copies.size() != resources.size()) {
            return false;
        }
        for (int i = 0; i < copies.size(); i++) {
            if (!JsonPatch.text(copies.get(i).body()).equals(JsonPatch.text(resources.get(i).body()))) {
                return false;
            }
        }
        return true;
    }
}
