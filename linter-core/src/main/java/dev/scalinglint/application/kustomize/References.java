package dev.scalinglint.application.kustomize;

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
    private final Map<String, List<Resource>> renamed = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<Resource> resources;
    private final Reporting reporting;

    private References(List<Resource> resources, Reporting reporting) {
        this.resources = resources;
        this.reporting = reporting;
        for (Resource resource : resources) {
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
    static void follow(List<Resource> resources, Configuration configuration, Reporting reporting) {
        References references = new References(resources, reporting);
        if (!references.renamed.isEmpty()) {
            references.follow(configuration);
        }
    }

    /** Which objects are meant by the names in a field. */
    private record Field(List<String> path, Predicate<Resource.Id> isTo) {}

    private void follow(Configuration configuration) {
        for (Resource referrer : resources) {
            for (ReferenceFields.Field field : ReferenceFields.of(referrer.id())) {
                if (!Collections.disjoint(kinds, field.kinds())) {
                    follow(referrer, new Field(field.path(), field::isTo));
                }
            }
            for (Configuration.Reference reference : configuration.references()) {
                if (reference.field().matches(referrer.id())) {
                    follow(referrer, new Field(reference.field().path(), reference::isTo));
                }
            }
        }
    }

    private void follow(Resource referrer, Field field) {
        referrer.body((Mapping) Edit.at(referrer.body(), field.path(), null, node -> renamed(node, field, referrer)));
    }

    private Node renamed(Node node, Field field, Resource referrer) {
        if (node instanceof Sequence sequence) {
            return Edit.each(sequence, item -> renamed(item, field, referrer));
        }
        if (node instanceof Mapping mapping) {
            return account(mapping, field, referrer);
        }
        Resource target = target((Scalar) node, field, referrer, null);
        return target == null ? node : named((Scalar) node, target);
    }

    /** A reference with name and namespace: a binding's subject, a webhook's service. */
    private Node account(Mapping reference, Field field, Resource referrer) {
        Scalar name = reference.scalar("name");
        Resource target = name == null ? null : target(name, field, referrer, reference.scalar("namespace"));
        if (target == null) {
            return reference;
        }
        Mapping followed = Edit.with(reference, "name", named(name, target));
        Scalar namespace = target.body().scalar("metadata", "namespace");
        return namespace == null ? followed : Edit.with(followed, "namespace", namespace);
    }

    private static Scalar named(Scalar written, Resource target) {
        String name = target.id().name();
        return name.equals(written.text()) ? written : Edit.text(name, written.place());
    }

    private @Nullable Resource target(Scalar name, Field field, Resource referrer, @Nullable Scalar namespace) {
        List<Resource> candidates = renamed.getOrDefault(name.text(), List.of()).stream()
                .filter(candidate -> candidate.earlier().stream().anyMatch(field.isTo()))
                .filter(candidate -> isReachable(candidate, referrer) && isOfRole(candidate, field, referrer))
                .filter(candidate -> namespace == null || candidate.id().namespace().equals(namespace.text())
                        || candidate.original().namespace().equals(namespace.text()))
                .toList();
        for (boolean lenient : new boolean[] {true, false}) {
            boolean leave = lenient;
            candidates = candidates.size() < 2 ? candidates
                    : candidates.stream().filter(candidate -> candidate.isAffixedAs(referrer, leave)).toList();
        }
        if (candidates.isEmpty()) {
            return null;
        }
        Resource first = candidates.get(0);
        for (Resource other : candidates) {
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
    private static boolean isOfRole(Resource candidate, Field field, Resource referrer) {
        Scalar kind = referrer.body().scalar("roleRef", "kind");
        return !field.path().get(0).equals("roleRef") || kind == null || kind.text().equals(candidate.id().kind());
    }

    private static boolean isReachable(Resource candidate, Resource referrer) {
        String from = referrer.id().namespace();
        String to = candidate.id().namespace();
        return from.isEmpty() || to.isEmpty() || from.equals(to) || candidate.id().kind().equals("ServiceAccount");
    }
}
