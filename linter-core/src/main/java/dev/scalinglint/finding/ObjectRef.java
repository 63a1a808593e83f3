package dev.scalinglint.finding;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The object a finding is about, by its Kubernetes identity. Namespace is null where nothing in the tree says it. */
public record ObjectRef(String apiVersion, String kind, @Nullable String namespace, String name) {
    /** The API group, {@code ""} for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /**
     * By hand, as {@link #hashCode}: a record's own are made at run time, which takes a short run longer than all it
     * compares.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectRef ref && name.equals(ref.name) && kind.equals(ref.kind)
                && Objects.equals(namespace, ref.namespace)
                && apiVersion.equals(ref.apiVersion);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + kind.hashCode()) + Objects.hashCode(namespace);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
