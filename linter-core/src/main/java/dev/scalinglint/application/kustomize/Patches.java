package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
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
    private final Problem problem;
    private final Problem missing;

    /** @param missing is told when what a patch is for is not there */
    Patches(Kustomization kustomization, Workspace workspace, List<Resource> resources, Problem problem, Problem missing) {
        this.kustomization = kustomization;
        this.workspace = workspace;
        this.resources = resources;
        this.problem = problem;
        this.missing = missing;
    }

    void strategicMerge() {
        for (Node item : kustomization.body().items("patchesStrategicMerge")) {
            if (item instanceof Scalar entry) {
                String path = Paths.resolve(kustomization.folder(), entry.text());
                SourceFile file = path == null || entry.text().contains("\n") ? null : workspace.file(path);
                apply(file == null ? Text.parse(entry, workspace.limits()) : roots(file), null, entry);
            }
        }
    }

    void patches(String field) {
        for (Mapping entry : kustomization.body().mappings(field)) {
            Scalar inline = entry.scalar("patch");
            Scalar path = entry.scalar("path");
            Mapping target = entry.mapping("target");
            if (inline != null) {
                apply(Text.parse(inline, workspace.limits()), target, inline);
            } else if (path != null) {
                apply(read(path), target, path);
            }
        }
    }

    private List<Node> read(Scalar entry) {
        String path = Paths.resolve(kustomization.folder(), entry.text());
        SourceFile file = path == null ? null : workspace.file(path);
        return file == null ? List.of() : roots(file);
    }

    private List<Node> roots(SourceFile file) {
        return workspace.documents(file).stream().map(Document::root).toList();
    }

    private void apply(List<Node> patches, @Nullable Mapping target, Scalar entry) {
        if (patches.isEmpty()) {
            problem.at(entry.place(), "this patch cannot be read");
            return;
        }
        try {
            for (Node patch : patches) {
                apply(patch, target, entry);
            }
        } catch (PatternSyntaxException e) {
            problem.at(entry.place(), "the target of this patch is no regular expression: " + e.getDescription());
        } catch (JsonPatch.Refused e) {
            problem.at(entry.place(), "this patch " + e.getMessage());
        }
    }

    private void apply(Node patch, @Nullable Mapping target, Scalar entry) throws JsonPatch.Refused {
        if (patch instanceof Sequence operations) {
            apply(operations, target, entry);
        } else if (!(patch instanceof Mapping mapping)) {
            problem.at(entry.place(), "this patch is neither an object nor a list of operations");
        } else if (target != null) {
            matching(target).forEach(resource -> merge(resource, mapping));
        } else {
            Resource named = named(mapping);
            if (named == null) {
                missing.at(entry.place(), "this patch is for " + describe(mapping) + ", which is not among the resources");
            } else {
                merge(named, mapping);
            }
        }
    }

    private void apply(Sequence operations, @Nullable Mapping target, Scalar entry) throws JsonPatch.Refused {
        if (target == null) {
            problem.at(entry.place(), "this JSON patch has no target");
            return;
        }
        List<Mapping> steps = operations.items().stream()
                .filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
        for (Resource resource : matching(target)) {
            if (JsonPatch.apply(resource.body(), steps) instanceof Mapping changed) {
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

    /** A merge never changes who an object is. */
    private void merge(Resource resource, Mapping patch) {
        Mapping before = resource.body();
        Mapping merged = StrategicMerge.apply(before, patch);
        if (merged == null) {
            resources.remove(resource);
            return;
        }
        for (String field : List.of("apiVersion", "kind")) {
            merged = Edit.with(merged, field, Objects.requireNonNull(before.scalar(field)));
        }
        for (String field : List.of("name", "namespace")) {
            merged = keep(merged, before, field);
        }
        resource.body(merged);
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
