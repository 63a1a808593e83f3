package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code patches}, {@code patchesStrategicMerge} and {@code patchesJson6902}. */
final class Patches {
    private final Kustomization kustomization;
    private final Workspace workspace;
    private final List<Resource> resources;
    private final Text text;
    private final Budget budget;
    private final Problem problem;
    private final Problem missing;

    /** @param missing is told when what a patch is for is not there */
    Patches(Kustomization kustomization, Workspace workspace, List<Resource> resources, Text text, Budget budget, Problem problem, Problem missing) {
        this.kustomization = kustomization;
        this.workspace = workspace;
        this.resources = resources;
        this.text = text;
        this.budget = budget;
        this.problem = problem;
        this.missing = missing;
    }

    /**
     * One entry of a list of patches.
     *
     * @param target  which objects it is for; null where the patch itself names its object
     * @param options of the entry; empty when it has none
     * @param at      where findings about it point
     */
    private record Patch(List<Node> documents, @Nullable Mapping target, Mapping options, Scalar at) {
        boolean allows(String option) {
            Located<Boolean> allowed = options.bool(option);
            return allowed != null && allowed.value();
        }
    }

    void strategicMerge() {
        for (Node item : kustomization.body().items("patchesStrategicMerge")) {
            if (item instanceof Scalar entry) {
                SourceFile file = entry.text().contains("\n") ? null : file(entry);
                List<Node> documents = file == null ? text.documents(entry) : roots(file);
                apply(new Patch(documents, null, Mapping.empty(entry.place()), entry));
            }
        }
    }

    void patches(String field) {
        for (Mapping entry : kustomization.body().mappings(field)) {
            Scalar inline = entry.scalar("patch");
            Scalar path = entry.scalar("path");
            Scalar at = inline != null ? inline : path;
            if (at != null) {
                SourceFile file = inline != null ? null : file(at);
                List<Node> documents = inline != null ? text.documents(inline) : file == null ? List.of() : roots(file);
                apply(new Patch(documents, entry.mapping("target"), entry.mappingOrEmpty("options"), at));
            }
        }
    }

    private @Nullable SourceFile file(Scalar entry) {
        String path = Paths.resolve(kustomization.folder(), entry.text());
        return path == null ? null : workspace.file(path);
    }

    private List<Node> roots(SourceFile file) {
        return workspace.documents(file).stream().map(Document::root).toList();
    }

    private void apply(Patch patch) {
        if (patch.documents().isEmpty()) {
            problem.at(patch.at().place(), "this patch cannot be read");
            return;
        }
        try {
            for (Node document : patch.documents()) {
                apply(document, patch);
            }
        } catch (PatternSyntaxException e) {
            problem.at(patch.at().place(), "the target of this patch is no regular expression: " + e.getDescription());
        } catch (JsonPatch.Refused e) {
            problem.at(patch.at().place(), "this patch " + e.getMessage());
        }
    }

    private void apply(Node document, Patch patch) throws JsonPatch.Refused {
        if (document instanceof Sequence operations) {
            apply(operations, patch);
        } else if (!(document instanceof Mapping mapping)) {
            problem.at(patch.at().place(), "this patch is neither an object nor a list of operations");
        } else if (patch.target() != null) {
            matching(patch.target()).forEach(resource -> merge(resource, mapping, patch));
        } else {
            Resource named = named(mapping);
            if (named == null) {
                missing.at(patch.at().place(), "this patch is for " + describe(mapping) + ", which is not among the resources");
            } else {
                merge(named, mapping, patch);
            }
        }
    }

    private void apply(Sequence operations, Patch patch) throws JsonPatch.Refused {
        if (patch.target() == null) {
            problem.at(patch.at().place(), "this JSON patch has no target");
            return;
        }
        List<Mapping> steps = operations.items().stream()
                .filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
        for (Resource resource : matching(patch.target())) {
            if (JsonPatch.apply(resource.body(), steps, budget) instanceof Mapping changed) {
                resource.rename(changed);
            }
        }
    }

    private List<Resource> matching(Mapping target) {
        Target selected = new Target(target);
        return resources.stream().filter(selected::matches).toList();
    }

    private @Nullable Resource named(Mapping patch) {
        Resource.Id id = Resource.idOf(patch);
        return resources.stream().filter(resource -> resource.was(id)).findFirst().orElse(null);
    }

    /** A merge does not change who an object is, unless its options say so. */
    private void merge(Resource resource, Mapping document, Patch patch) {
        Mapping before = resource.body();
        Mapping merged = StrategicMerge.apply(before, document);
        if (merged == null) {
            resources.remove(resource);
            return;
        }
        if (!patch.allows("allowKindChange")) {
            for (String field : List.of("apiVersion", "kind")) {
                merged = Edit.with(merged, field, Objects.requireNonNull(before.scalar(field)));
            }
        }
        if (!patch.allows("allowNameChange")) {
            merged = keep(merged, before, "name");
        }
        resource.rename(keep(merged, before, "namespace"));
    }

    private static Mapping keep(Mapping merged, Mapping before, String field) {
        Scalar value = before.scalar("metadata", field);
        Mapping metadata = merged.mapping("metadata");
        if (metadata == null) {
            return merged;
        }
        return Edit.with(merged, "metadata", value == null ? Edit.without(metadata, field) : Edit.with(metadata, field, value));
    }

    private static String describe(Mapping patch) {
        KubeObject object = KubeObject.of(patch);
        return object == null ? "no object" : object.toString();
    }
}
