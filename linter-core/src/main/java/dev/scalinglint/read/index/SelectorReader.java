package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code spec.selector} in its two forms. */
public final class SelectorReader {
    private SelectorReader() {}

    /** Equalities alone, as a Service has them. */
    public static Selector equalities(KubeObject object) {
        Mapping written = object.spec().mapping("selector");
        return written == null
                ? absent(object)
                : new Selector(ObjectId.texts(written), List.of(), place(object), true);
    }

    /** {@code matchLabels} and {@code matchExpressions}, as a PodDisruptionBudget has them. */
    public static Selector labelSelector(KubeObject object) {
        Mapping written = object.spec().mapping("selector");
        return written == null ? absent(object) : labelSelector(written, place(object));
    }

    public static Selector labelSelector(Mapping written, Place place) {
        return new Selector(ObjectId.texts(written.mappingOrEmpty("matchLabels")),
                written.mappings("matchExpressions").stream().map(SelectorReader::requirement).toList(), place, true);
    }

    private static Selector absent(KubeObject object) {
        return new Selector(Map.of(), List.of(), place(object), false);
    }

    private static Place place(KubeObject object) {
        return object.body().placeOf("spec", "selector");
    }

    private static Selector.Requirement requirement(Mapping written) {
        return new Selector.Requirement(text(written.get("key")), text(written.get("operator")),
                written.items("values").stream().map(SelectorReader::text).toList());
    }

    private static String text(@Nullable Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }
}
