package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code namespace}, {@code namePrefix} and {@code nameSuffix}. */
final class Naming {
    private static final List<String> NAMESPACE = List.of("metadata", "namespace");
    private static final List<String> NAME = List.of("metadata", "name");
    /** Names that mean something by themselves. */
    private static final Set<String> KEEP_NAME = Set.of("CustomResourceDefinition", "Namespace");

    private Naming() {}

    /** Which subjects of a binding get the namespace. */
    enum Subjects {
        /** The account named {@code default}, which is every namespace's own. */
        DEFAULT("defaultOnly"),
        ACCOUNTS("allServiceAccounts"),
        NONE("none");

        private final String text;

        Subjects(String text) {
            this.text = text;
        }

        static Subjects of(@Nullable Scalar written) {
            for (Subjects subjects : values()) {
                if (written != null && subjects.text.equals(written.text())) {
                    return subjects;
                }
            }
            return DEFAULT;
        }

        static boolean isOne(String text) {
            return text.isEmpty() || Stream.of(values()).anyMatch(subjects -> subjects.text.equals(text));
        }

        private boolean concern(Mapping subject) {
            return this == DEFAULT && isText(subject, "name", "default") || this == ACCOUNTS && isText(subject,
                    "kind", "ServiceAccount");
        }

        private static boolean isText(Mapping mapping, String field, String text) {
            Scalar written = mapping.scalar(field);
            return written != null && written.text().equals(text);
        }
    }

    /**
     * A namespace for objects.
     *
     * @param onlyUnset whether a namespace that is written stays
     */
    record Placing(Scalar namespace, List<FieldSpec> fields, Subjects subjects, boolean onlyUnset) {
        void apply(List<RenderedObject> resources, Reporting reporting) {
            Map<RenderedObject.Id, RenderedObject> placed = new HashMap<>();
            for (RenderedObject resource : resources) {
                resource.rename(placed(resource));
                RenderedObject other = placed.putIfAbsent(resource.id(), resource);
                if (other != null && !resource.id().name().isEmpty()) {
                    reporting.missing(namespace.place(), "in the namespace " + namespace + " "
                            + resource.id().kind() + "/" + resource.id().name()
                            + " is there twice; give one of them another name");
                }
            }
        }

        private Mapping placed(RenderedObject resource) {
            RenderedObject.Id id = resource.id();
            Mapping body = resource.body();
            if (!Kinds.isClusterScoped(id.group(), id.kind())) {
                body = (Mapping) NodeEdit.at(body, NAMESPACE, namespace.place(), this::set);
            }
            if (id.kind().equals("RoleBinding") || id.kind().equals("ClusterRoleBinding")) {
                body = (Mapping) NodeEdit.at(body, List.of("subjects"), null, this::subjects);
            }
            for (FieldSpec spec : fields) {
                boolean name = spec.path().equals(NAME);
                if (spec.matches(id) && !spec.path().equals(NAMESPACE) && !(name && !(id.group()
                        + id.version()).equals("v1"))) {
                    body = spec.apply(body, namespace.place(), this::set);
                }
            }
            return body;
        }

        private Node set(@Nullable Node written) {
            boolean isSet = written instanceof Scalar scalar && !scalar.isNull() && !scalar.text().isEmpty();
            return written != null && (onlyUnset && isSet || !(written instanceof Scalar)) ? written : namespace;
        }

        private Node subjects(Node subjects) {
            return !(subjects instanceof Sequence sequence)
                    ? subjects
                    : NodeEdit.each(sequence,
                            subject -> subject instanceof Mapping mapping && subjects().concern(mapping)
                                    ? NodeEdit.at(mapping, List.of("namespace"), namespace.place(), this::set)
                                    : subject);
        }
    }

    static void prefix(@Nullable Scalar prefix, List<FieldSpec> fields, List<RenderedObject> resources,
            RenderingState build) {
        affix(prefix, fields, resources, build, true);
    }

    static void suffix(@Nullable Scalar suffix, List<FieldSpec> fields, List<RenderedObject> resources,
            RenderingState build) {
        affix(suffix, fields, resources, build, false);
    }

    private static void affix(@Nullable Scalar affix, List<FieldSpec> fields, List<RenderedObject> resources,
            RenderingState build, boolean before) {
        if (affix == null || affix.text().isEmpty()) {
            return;
        }
        String text = affix.text();
        for (RenderedObject resource : resources) {
            RenderedObject.Id original = resource.original();
            if (KEEP_NAME.contains(original.kind()) || original.isKind("apiregistration.k8s.io", "APIService")) {
                continue;
            }
            if (!build.budget().mayWrite(text.length() + resource.id().name().length())) {
                build.exceeded(affix.place(), "is not added to names, nor is what follows: the names come"
                        + " to more than the limit of " + build.budget().limits().maxFileBytes()
                        + " characters (maxFileBytes)");
                return;
            }
            for (FieldSpec field : fields) {
                if (field.matches(original)) {
                    Mapping named = field.apply(resource.body(), affix.place(), name -> name instanceof Scalar scalar
                            ? NodeEdit.text(before ? text + scalar.text() : scalar.text() + text, scalar.place())
                            : name);
                    if (field.path().equals(NAME)) {
                        resource.affix(text, before);
                        resource.rename(named);
                    } else {
                        resource.body(named);
                    }
                }
            }
        }
    }
}
