package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.yaml.InnerDocuments;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * YAML written inside YAML scalars: inline patches. Each is parsed once in a rendering, however often its
 * kustomization is included.
 */
final class InlineText {
    /** A longer patch is placed as a whole: finding a place takes time in proportion to the length. */
    private static final int LONG = 1 << 16;

    private final Limits limits;
    private final Map<Scalar, List<Node>> parsed = new IdentityHashMap<>();
    private final Set<Scalar> broken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Scalar> ambiguous = Collections.newSetFromMap(new IdentityHashMap<>());

    InlineText(Limits limits) {
        this.limits = limits;
    }

    /** The documents in a scalar, placed in the outer file; empty where its text is no YAML. */
    List<Node> documents(Scalar scalar) {
        return parsed.computeIfAbsent(scalar, this::parse);
    }

    /** Whether a text that holds no document is no YAML at all. */
    boolean isBroken(Scalar scalar) {
        return broken.contains(scalar);
    }

    /** Whether a key is written twice in it. */
    boolean isAmbiguous(Scalar scalar) {
        return ambiguous.contains(scalar);
    }

    private List<Node> parse(Scalar scalar) {
        Entry outer = new Entry(scalar, scalar);
        UnaryOperator<Place> placing = scalar.text().length() > LONG
                ? inner -> scalar.place()
                : inner -> InnerPlace.of(outer, inner.start(), inner.end());
        // That a key is written twice is none of kustomize's errors in a patch.
        List<Node> documents = InnerDocuments.read(scalar.text(), scalar.place().file(), limits, placing,
                () -> ambiguous.add(scalar));
        if (documents == null) {
            broken.add(scalar);
            return List.of();
        }
        return documents;
    }
}
