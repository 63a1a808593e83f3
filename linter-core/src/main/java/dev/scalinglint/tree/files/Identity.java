package dev.scalinglint.tree.files;

/**
 * Who an object is: two that are equal cannot be applied together. Namespace and name are {@code ""} where none is
 * written.
 */
public record Identity(String group, String kind, String namespace, String name) {
    /** By hand, as {@link #hashCode}: a record's own are made at run time, and every object asks them. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Identity identity && name.equals(identity.name) && kind.equals(identity.kind)
                && namespace.equals(identity.namespace) && group.equals(identity.group);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + kind.hashCode()) + namespace.hashCode()) + group.hashCode();
    }
}
