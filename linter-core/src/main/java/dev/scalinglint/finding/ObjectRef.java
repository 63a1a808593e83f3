package dev.scalinglint.finding;

import org.jspecify.annotations.Nullable;

/** The object a finding is about, by its Kubernetes identity. Namespace is null where nothing in the tree says it. */
public record ObjectRef(String apiVersion, String kind, @Nullable String namespace, String name) {
    /** The API group, {@code ""} for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
