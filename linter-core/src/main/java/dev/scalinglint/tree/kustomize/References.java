package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names in built-in kinds that follow when the object they name was renamed. Custom kinds do not follow, unless a
 * configuration says so:
 * kustomize does not know them.
 */
final class References {
    private final Map<String, List<RenderedObject>> renamed = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<RenderedObject> resources;
    private final Reporting reporting;

    private References(List<RenderedObject> resources, Reporting reporting) {
        this.resources = resources;
        this.reporting = reporting;
        for (RenderedObject resource : resources) {
            Set<String> names = new HashSet<>();
            resource.earlier().forEach(id -> {
                names.add(id.name());
                kinds.add(id.kind());
            });
            for (String name : names) {
                renamed.computeIfAbsent(name, n -> new ArrayList<>()).add(resource);
            }
        }
    }

    /** To be called once, when all names are final. */
    static void follow(List<RenderedObject> resources, TransformerFields configuration, Reporting reporting) {
        References references = new References(resources, reporting);
        if (!references.renamed.isEmpty()) {
            references.follow(configuration);
        }
    }

    /** Which objects are meant by the names in a field. */
    private record Field(List<String> path, Predicate<RenderedObject.Id> isTo) {}

    private void follow(TransformerFields configuration) {
        for (RenderedObject referrer : resources) {
            for (ReferenceFields.Field field : ReferenceFields.of(referrer.id())) {
                if (!Collections.disjoint(kinds, field.kinds())) {
                    follow(referrer, new Field(field.path(), field::isTo));
                }
            }
            for (TransformerFields.Reference reference : configuration.references()) {
                if (reference.field().matches(referrer.id())) {
                    follow(referrer, new Field(reference.field().path(), reference::isTo));
                }
            }
        }
    }

    private void follow(RenderedObject referrer, Field field) {
        referrer.body(
                (Mapping) NodeEdit.at(referrer.body(), field.path(), null, node -> renamed(node, field, referrer)));
    }

    private Node renamed(Node node, Field field, RenderedObject referrer) {
        if (node instanceof Sequence sequence) {
            return NodeEdit.each(sequence, item -> renamed(item, field, referrer));
        }
        if (node instanceof Mapping mapping) {
            return account(mapping, field, referrer);
        }
        RenderedObject target = target((Scalar) node, field, referrer, null);
        return target == null ? node : named((Scalar) node, target);
    }

    /** A reference with name and namespace: a binding's subject, a webhook's service. */
    private Node account(Mapping reference, Field field, RenderedObject referrer) {
        Scalar name = reference.scalar("name");
        RenderedObject target = name == null ? null : target(name, field, referrer, reference.scalar("namespace"));
        if (name == null || target == null) {
            return reference;
        }
        Mapping followed = NodeEdit.with(reference, "name", named(name, target));
        Scalar namespace = target.body().scalar("metadata", "namespace");
        return namespace == null ? followed : NodeEdit.with(followed, "namespace", namespace);
    }

    private static Scalar named(Scalar written, RenderedObject target) {
        String name = target.id().name();
        return name.equals(written.text()) ? written : NodeEdit.text(name, written.place());
    }

    private @Nullable RenderedObject target(Scalar name, Field field, RenderedObject referrer,
            @Nullable Scalar namespace) {
        List<RenderedObject> candidates = renamed.getOrDefault(name.text(), List.of()).stream()
                .filter(candidate -> candidate.earlier().stream().anyMatch(field.isTo()))
                .filter(candidate -> isReachable(candidate, referrer) && isOfRole(candidate, field, referrer))
                .filter(candidate -> namespace == null || candidate.id().namespace().equals(namespace.text())
                        || candidate.original().namespace().equals(namespace.text()))
                .toList();
        for (boolean lenient : new boolean[] {true, false}) {
            boolean leave = lenient;
            candidates = candidates.size() < 2
                    ? candidates
                    : candidates.stream().filter(candidate -> candidate.isAffixedAs(referrer, leave)).toList();
        }
        if (candidates.isEmpty()) {
            return null;
        }
        RenderedObject first = candidates.get(0);
        for (RenderedObject other : candidates) {
            if (!other.id().name().equals(first.id().name())
                    || namespace != null && !other.id().namespace().equals(first.id().namespace())) {
                reporting.missing(name.place(), name + " may be " + first.id().name() + " or "
                        + other.id().name() + "; give the objects names of their own");
                return null;
            }
        }
        return first;
    }

    /** A binding says beside the name whether it means a Role or a ClusterRole. */
    private static boolean isOfRole(RenderedObject candidate, Field field, RenderedObject referrer) {
        Scalar kind = referrer.body().scalar("roleRef", "kind");
        return !field.path().get(0).equals("roleRef") || kind == null || kind.text().equals(candidate.id().kind());
    }

    private static boolean isReachable(RenderedObject candidate, RenderedObject referrer) {
        String from = referrer.id().namespace();
        String to = candidate.id().namespace();
        return from.isEmpty() || to.isEmpty() || from.equals(to) || candidate.id().kind().equals("ServiceAccount");
    }
}
