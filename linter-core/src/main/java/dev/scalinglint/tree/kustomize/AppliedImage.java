package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/**
 * An entry of {@code images}, of a kustomization or made of what Argo CD sets, and what it did in a rendering (facts
 * 7).
 *
 * @param unused  whether it is a fact that it changes no image
 * @param dropped the digests it took away and that nothing gave back
 */
public record AppliedImage(Mapping entry, boolean unused, List<Dropped> dropped) {
    /**
     * An image that was pinned.
     *
     * @param before with its digest
     * @param after  as the override left it
     * @param object the name of the object that holds it
     */
    public record Dropped(String before, Located<String> after, Located<String> object) {}
}
