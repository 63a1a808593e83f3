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
import org.jspecify.annotations.Nullable;

/** Names in built-in kinds that follow when the object they name was renamed. Custom kinds do not follow: kustomize does not know them. */
final class References {
    private final Map<String, List<Resource>> renamed = new HashMap<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<Resource> resources;

    private References(List<Resource> resources) {
        this.resources = resources;
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
    static void follow(List<Resource> resources) {
        References references = new References(resources);
        if (!references.renamed.isEmpty()) {
            references.follow();
        }
    }

    private void follow() {
        for (Resource referrer : resources) {
            for (ReferenceFields.Field field : ReferenceFields.of(referrer.id())) {
                if (!Collections.disjoint(kinds, field.kinds())) {
                    referrer.body((Mapping) Edit.at(referrer.body(), field.path(), null, node -> renamed(node, field, referrer)));
                }
            }
        }
    }

    private Node renamed(Node node, ReferenceFields.Field field, Resource referrer) {
        if (node instanceof Sequence sequence) {
            return Edit.each(sequence, item -> renamed(item, field, referrer));
        }
        if (node instanceof Mapping mapping) {
            return account(mapping, field, referrer);
        }
        Resource target = target(((Scalar) node).text(), field, referrer, null);
        return target == null ? node : named((Scalar) node, target);
    }

    /** A reference with name and namespace: a binding's subject, a webhook's service. */
    private Node account(Mapping reference, ReferenceFields.Field field, Resource referrer) {
        Scalar name = reference.scalar("name");
        Resource target = name == null ? null : target(name.text(), field, referrer, reference.scalar("namespace"));
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

    private @Nullable Resource target(String name, ReferenceFields.Field field, Resource referrer, @Nullable Scalar namespace) {
        List<Resource> candidates = renamed.getOrDefault(name, List.of()).stream()
                .filter(candidate -> candidate.earlier().stream().anyMatch(id -> field.isTo(id)))
                .filter(candidate -> isReachable(candidate, referrer) && isOfRole(candidate, field, referrer))
                .filter(candidate -> namespace == null || candidate.id().namespace().equals(namespace.text())
                        || candidate.original().namespace().equals(namespace.text()))
                .toList();
        if (candidates.size() > 1) {
            candidates = candidates.stream().filter(candidate -> candidate.affixes().equals(referrer.affixes())).toList();
        }
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    /** A binding says beside the name whether it means a Role or a ClusterRole. */
    private static boolean isOfRole(Resource candidate, ReferenceFields.Field field, Resource referrer) {
        Scalar kind = referrer.body().scalar("roleRef", "kind");
        return !field.path().get(0).equals("roleRef") || kind == null || kind.text().equals(candidate.id().kind());
    }

    private static boolean isReachable(Resource candidate, Resource referrer) {
        String from = referrer.id().namespace();
        String to = candidate.id().namespace();
        return from.isEmpty() || to.isEmpty() || from.equals(to) || candidate.id().kind().equals("ServiceAccount");
    }
}
