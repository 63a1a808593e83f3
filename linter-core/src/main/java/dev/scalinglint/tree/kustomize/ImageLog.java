package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.kustomize.AppliedImage.Dropped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the image overrides of a rendering did, so that rules can ask for those that did nothing or did harm. */
final class ImageLog {
    private record Drop(Mapping entry, String before, RenderedObject resource) {}

    /** In order; false for an entry that may yet do something elsewhere. */
    private final Map<Key, Boolean> judged = new LinkedHashMap<>();
    private final Set<Mapping> matched = Collections.newSetFromMap(new IdentityHashMap<>());
    /** By the image that an override has left without the digest. */
    private final Map<Scalar, Drop> drops = new IdentityHashMap<>();

    /** An entry by identity: bases are included more than once. */
    private record Key(Mapping entry) {
        @Override
        @SuppressWarnings("ReferenceEquality") // by identity
        public boolean equals(Object other) {
            return other instanceof Key key && key.entry == entry;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(entry);
        }
    }

    /** @param complete whether all that it could change was there */
    void applied(Mapping entry, boolean complete) {
        judged.merge(new Key(entry), complete, Boolean::logicalAnd);
    }

    void replaced(Mapping entry, Scalar image, Scalar result, RenderedObject resource) {
        matched.add(entry);
        boolean pinned = result.text().contains("@");
        if (image.text().contains("@")) {
            if (!pinned) {
                drops.put(result, new Drop(entry, image.text(), resource));
            }
            return;
        }
        Drop earlier = drops.remove(image);
        if (earlier != null && !pinned) {
            drops.put(result, earlier);
        }
    }

    /** To be called once all is rendered: a later patch may have given a digest back, or have removed the object. */
    List<AppliedImage> overrides(List<RenderedObject> rendered) {
        if (judged.isEmpty()) {
            return List.of();
        }
        Map<Mapping, List<Dropped>> dropped = new IdentityHashMap<>();
        if (!drops.isEmpty()) {
            rendered.forEach(resource -> resource.body().walk(node -> {
                Drop drop = node instanceof Scalar image ? drops.get(image) : null;
                KubeObject object = drop == null ? null : resource.object();
                if (drop != null && object != null) {
                    dropped.computeIfAbsent(drop.entry(), any -> new ArrayList<>())
                            .add(new Dropped(drop.before(), Located.text((Scalar) node), object.name()));
                }
            }));
        }
        return judged.entrySet().stream().map(entry -> override(entry.getKey().entry(), entry.getValue(), dropped))
                .toList();
    }

    private AppliedImage override(Mapping entry, boolean complete, Map<Mapping, List<Dropped>> dropped) {
        return new AppliedImage(entry, complete && !matched.contains(entry) && !isOpen(entry.scalar("name")),
                dropped.getOrDefault(entry, List.of()));
    }

    private static boolean isOpen(@Nullable Scalar name) {
        return name == null || name.text().contains("$") || name.text().contains("{{");
    }
}
