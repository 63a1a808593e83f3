package dev.scalinglint.manifest;

import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import dev.scalinglint.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes object: a mapping with {@code apiVersion}, {@code kind} and {@code metadata}.
 *
 * @param body the whole object; after a Kustomize rendering its parts may stand in several files
 */
public record KubeObject(Located<String> apiVersion, Located<String> kind, Mapping body) implements Placed {

    /** The object a document holds, or null when it is none (no apiVersion or no kind). */
    public static @Nullable KubeObject of(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return null;
        }
        Located<String> apiVersion = mapping.text("apiVersion");
        Located<String> kind = mapping.text("kind");
        return apiVersion == null || kind == null ? null : new KubeObject(apiVersion, kind, mapping);
    }

    /** The API group, {@code ""} for the core group. */
    public String group() {
        int slash = apiVersion.value().indexOf('/');
        return slash < 0 ? "" : apiVersion.value().substring(0, slash);
    }

    /** Whether this is {@code kind} of API group {@code group}, whatever the version: never judge by kind alone. */
    public boolean is(String group, String kind) {
        if (!this.kind.value().equals(kind)) {
            return false;
        }
        String version = apiVersion.value();
        int slash = version.indexOf('/');
        return slash < 0 ? group.isEmpty() : slash == group.length() && version.startsWith(group);
    }

    public Mapping metadata() {
        return body.mappingOrEmpty("metadata");
    }

    public Mapping spec() {
        return body.mappingOrEmpty("spec");
    }

    /** {@code metadata.name} (or generateName), located; {@code ""} at {@code metadata} when there is none. */
    public Located<String> name() {
        Located<String> name = metadata().text("name");
        if (name == null) {
            name = metadata().text("generateName");
        }
        return name == null ? Located.byDefault("", metadata().place()) : name;
    }

    /** {@code metadata.namespace}, or null when nothing in the tree says it. */
    public @Nullable String namespace() {
        Located<String> namespace = metadata().text("namespace");
        return namespace == null ? null : namespace.value();
    }

    public Mapping labels() {
        return metadata().mappingOrEmpty("labels");
    }

    public Mapping annotations() {
        return metadata().mappingOrEmpty("annotations");
    }

    /**
     * Where a finding about the field under {@code path} points: {@link Mapping#placeOf}, or the name where nothing on
     * the way is written.
     */
    public Place placeOf(String... path) {
        return body.entry(path[0]) == null ? name().place() : body.placeOf(path);
    }

    public SourceFile file() {
        return place().file();
    }

    public ObjectRef ref() {
        return new ObjectRef(apiVersion.value(), kind.value(), namespace(), name().value());
    }

    /** The line of its kind: where a finding about the object as a whole points when nothing better is written. */
    @Override
    public Place place() {
        return kind.place();
    }

    @Override
    public String toString() {
        return ref().toString();
    }
}
