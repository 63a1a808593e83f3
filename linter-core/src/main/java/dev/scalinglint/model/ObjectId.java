package dev.scalinglint.model;

import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who an object is, for every record of the model that stands for a whole object.
 *
 * @param apiVersion  as written: group and version, {@code v1} for the core group; {@code compose/v1} for a service of
 *                    a Compose file
 * @param kind        as written
 * @param namespace   null where nothing in the tree says it (Argo CD or kubectl may fill it in): it then matches every
 *                    namespace
 * @param name        {@code metadata.name}, where it is written
 * @param labels      of the object itself, not of its pods
 * @param annotations of the object itself, not of its pods
 */
public record ObjectId(String apiVersion, String kind, @Nullable String namespace, Located<String> name,
        Map<String, Located<String>> labels, Map<String, Located<String>> annotations) implements Placed {

    public static ObjectId of(KubeObject object) {
        return new ObjectId(object.apiVersion().value(), object.kind().value(), object.namespace(), object.name(),
                texts(object.labels()), texts(object.annotations()));
    }

    /** The scalar entries of a mapping, by key. */
    public static Map<String, Located<String>> texts(Mapping mapping) {
        Map<String, Located<String>> texts = new TreeMap<>();
        for (var entry : mapping.entries()) {
            if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
                texts.put(entry.name(), Located.text(scalar));
            }
        }
        return texts;
    }

    public String group() {
        return ref().group();
    }

    public ObjectRef ref() {
        return new ObjectRef(apiVersion, kind, namespace, name.value());
    }

    /** Whether two objects can be in one namespace: equal, or one of them not said in the tree. */
    public boolean sharesNamespaceWith(ObjectId other) {
        return namespace == null || other.namespace == null || namespace.equals(other.namespace);
    }

    /**
     * By hand, as {@link #hashCode}: a record's own are made at run time, which takes a short run longer than all it
     * compares.
     */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ObjectId id && name.equals(id.name) && kind.equals(id.kind)
                && Objects.equals(namespace, id.namespace)
                && apiVersion.equals(id.apiVersion) && labels.equals(id.labels) && annotations.equals(id.annotations);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.hashCode();
    }

    @Override
    public Place place() {
        return name.place();
    }
}
