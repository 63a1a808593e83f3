package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of patches.
 *
 * @param target  which objects it is for; null where the patch itself names its object
 * @param options of the entry; empty when it has none
 * @param at      where findings about it point
 */
record Patch(List<Node> documents, @Nullable Mapping target, Mapping options, Place at) {

    /** Whether the target can be understood; if not, it was refused. */
    boolean targetIsReadable(Reporting reporting) {
        try {
            return target == null || new PatchTarget(target) != null;
        } catch (PatternSyntaxException e) {
            reporting.refused(PatchTarget.placeOf(target, e), e.getDescription());
            return false;
        }
    }

    void apply(List<RenderedObject> resources, RenderingState build) {
        try {
            if (!build.maySpend(resources.size(), at)) {
                return;
            }
            for (Node document : documents) {
                if (document instanceof Sequence operations) {
                    operate(operations, resources, build.budget());
                    return;
                }
                merge(Yaml12.of((Mapping) document), resources, build);
            }
        } catch (PatternSyntaxException e) {
            build.reporting().notRendered(at, "the target of this patch " + e.getDescription());
        } catch (JsonPatch.TooMuch e) {
            build.maySpend(0, at);
        } catch (JsonPatch.Refused e) {
            build.reporting().missing(at, "this patch " + e.getMessage());
        }
    }

    private void operate(Sequence operations, List<RenderedObject> resources, RenderingCost budget)
            throws JsonPatch.Refused {
        List<Mapping> steps = operations.items().stream().map(Mapping.class::cast).toList();
        for (RenderedObject resource : matching(resources)) {
            if (JsonPatch.apply(resource.body(), steps, budget) instanceof Mapping changed) {
                resource.rename(Yaml12.annotated(changed));
            }
        }
    }

    private List<RenderedObject> matching(List<RenderedObject> resources) {
        PatchTarget selected = new PatchTarget(Objects.requireNonNull(target));
        return resources.stream().filter(selected::matches).toList();
    }

    private void merge(Mapping document, List<RenderedObject> resources, RenderingState build) {
        if (target != null) {
            matching(resources).forEach(resource -> merge(resource, document, resources, build));
            return;
        }
        RenderedObject.Id id = RenderedObject.idOf(document);
        List<RenderedObject> named = resources.stream().filter(resource -> resource.was(id)).toList();
        if (named.size() == 1) {
            merge(named.get(0), document, resources, build);
        } else if (named.isEmpty()) {
            build.reporting().missing(at, "this patch is for " + describe(document)
                    + ", which is not among the resources; correct its kind, name or namespace, or add the resource");
        } else {
            build.reporting().missing(at, "this patch is for " + describe(document) + ", which " + named.size()
                    + " of the resources are or were called; patch it before they are renamed");
        }
    }

    /** A merge does not change who an object is, unless its options say so. */
    private void merge(RenderedObject resource, Mapping document, List<RenderedObject> resources,
            RenderingState build) {
        Mapping before = resource.body();
        Mapping merged = StrategicMerge.apply(before, document);
        if (merged == null) {
            resources.remove(resource);
            build.withdraw(resource);
            return;
        }
        boolean kind = allows("allowKindChange");
        boolean name = allows("allowNameChange");
        for (String field : kind ? List.of("apiVersion") : List.of("apiVersion", "kind")) {
            merged = NodeEdit.with(merged, field, Objects.requireNonNull(before.scalar(field)));
        }
        merged = keep(name ? merged : keep(merged, before, "name"), before, "namespace");
        if (kind || name) {
            resource.rename(merged);
        } else {
            resource.body(merged);
        }
    }

    private boolean allows(String option) {
        Located<Boolean> allowed = options.bool(option);
        return allowed != null && allowed.value();
    }

    private static Mapping keep(Mapping merged, Mapping before, String field) {
        Scalar value = before.scalar("metadata", field);
        Mapping metadata = merged.mapping("metadata");
        if (metadata == null) {
            return merged;
        }
        return NodeEdit.with(merged, "metadata",
                value == null
                        ? NodeEdit.without(metadata, field)
                        : NodeEdit.with(metadata,
                                field, value));
    }

    private static String describe(Mapping patch) {
        KubeObject object = KubeObject.of(patch);
        return object == null ? "no object" : object.toString();
    }
}
