package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object on its way through a rendering: its present state and who it was before, since patches and references may
 * use any of its names.
 */
final class RenderedObject {
    private Mapping body;
    private @Nullable Id id;
    private @Nullable Set<String> images;
    private List<FieldSpec> imageFields = List.of();
    private final List<Id> earlier = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>(0);
    private final List<String> suffixes = new ArrayList<>(0);

    RenderedObject(Mapping body) {
        this.body = body;
    }

    /**
     * Who an object is. The namespace is {@code default} where none is written and {@code ""} for cluster-wide kinds.
     */
    record Id(String group, String version, String kind, String namespace, String name) {
        boolean isKind(String group, String kind) {
            return this.kind.equals(kind) && this.group.equals(group);
        }

        /** As kustomize names it where a pattern is compared with it. */
        String effectiveNamespace() {
            return namespace.isEmpty() ? "_non_namespaceable_" : namespace;
        }

        /** By hand, as {@link #hashCode}: a record's own are made at run time, and every object asks them. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Id id && name.equals(id.name) && kind.equals(id.kind)
                    && namespace.equals(id.namespace)
                    && group.equals(id.group) && version.equals(id.version);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * name.hashCode() + kind.hashCode()) + namespace.hashCode()) + group.hashCode();
        }
    }

    Mapping body() {
        return body;
    }

    @SuppressWarnings("ReferenceEquality") // as it was, without looking into it
    void body(Mapping changed) {
        if (changed != body) {
            id = null;
            images = null;
        }
        body = changed;
    }

    /** Changes the object and remembers who it was. */
    void rename(Mapping changed) {
        Id before = id();
        body(changed);
        if (!earlier.contains(before)) {
            earlier.add(before);
        }
    }

    /** Its images as they were last found, in some fields; found anew where it has changed since. */
    Set<String> images(List<FieldSpec> fields, Supplier<Set<String>> finding) {
        if (images == null || !fields.equals(imageFields)) {
            images = finding.get();
            imageFields = fields;
        }
        return images;
    }

    Id id() {
        if (id == null) {
            id = idOf(body);
        }
        return id;
    }

    static Id idOf(Mapping body) {
        String apiVersion = textOf(body.scalar("apiVersion"));
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String kind = textOf(body.scalar("kind"));
        String namespace = textOf(body.scalar("metadata", "namespace"));
        return new Id(group, apiVersion.substring(slash + 1), kind,
                Kinds.isClusterScoped(group, kind) ? "" : namespace.isEmpty() ? "default" : namespace,
                textOf(body.scalar("metadata", "name")));
    }

    /** Who it was when it was read. */
    Id original() {
        return earlier.isEmpty() ? id() : earlier.get(0);
    }

    List<Id> earlier() {
        return earlier;
    }

    /** Whether one of its names, the present one or an earlier, is as wanted. */
    boolean isOrWas(Predicate<Id> wanted) {
        if (wanted.test(id())) {
            return true;
        }
        for (Id before : earlier) {
            if (wanted.test(before)) {
                return true;
            }
        }
        return false;
    }

    boolean was(Id id) {
        return id().equals(id) || earlier.contains(id);
    }

    boolean wasNamed(String name) {
        return isOrWas(id -> id.name().equals(name));
    }

    void affix(String affix, boolean before) {
        (before ? prefixes : suffixes).add(affix);
    }

    /**
     * Whether both got the same prefixes and suffixes of late: then they belong together.
     *
     * @param lenient whether one that got none belongs to all
     */
    boolean isAffixedAs(RenderedObject other, boolean lenient) {
        return isSame(prefixes, other.prefixes, lenient) && isSame(suffixes, other.suffixes, lenient);
    }

    private static boolean isSame(List<String> own, List<String> others, boolean lenient) {
        if (lenient && (own.isEmpty() || others.isEmpty())) {
            return true;
        }
        int common = Math.min(own.size(), others.size());
        return own.subList(own.size() - common, own.size()).equals(others.subList(others.size() - common,
                others.size()));
    }

    @Nullable
    KubeObject object() {
        return KubeObject.of(body);
    }

    /** Kustomize leaves out what is marked as its own configuration. */
    boolean isApplied() {
        Scalar local = body.scalar("metadata", "annotations", "config.kubernetes.io/local-config");
        return local == null || local.text().equals("false");
    }

    private static String textOf(@Nullable Scalar scalar) {
        return scalar == null ? "" : scalar.text();
    }
}
