package dev.scalinglint.read.admission.keda;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What KEDA calls the HPAs that it makes: of two ScaledObjects with one name for theirs the later is refused. */
public final class HpaNames {
    private final Map<String, KubeObject> first = new HashMap<>();

    public HpaNames(List<KubeObject> scaledObjects) {
        for (KubeObject object : scaledObjects) {
            String key = key(object);
            if (key != null) {
                first.merge(key, object, (one, other) -> one.place().compareTo(other.place()) <= 0 ? one : other);
            }
        }
    }

    private static @Nullable String key(KubeObject object) {
        String name = ScaledObjectRules.hpaName(object);
        return name == null ? null : object.namespace() + "/" + name;
    }

    /** Who has the name already, as a sentence where it is written; null when nobody does. */
    @SuppressWarnings("ReferenceEquality") // itself
    public @Nullable Located<String> taken(KubeObject object) {
        String key = key(object);
        KubeObject other = key == null ? object : first.getOrDefault(key, object);
        if (other == object || other.name().value().equals(object.name().value())) {
            return null;
        }
        Located<String> name = ScaledObjectRules.hpaNamePlace(object);
        String sentence = "the HPA that KEDA makes of it has the name of ScaledObject " + other.name() + "'s";
        return new Located<>(sentence, sentence, name.place(), false);
    }
}
