package dev.scalinglint.application;

import dev.scalinglint.manifest.KubeObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are applied together, and so the bounds within which they are linked.
 *
 * @param name    what a report calls it: the Argo CD Application's name where one is known, else the name of the folder; null for
 *                standard input and loose files at the root
 * @param folder  where it is rooted, relative to the repository root
 * @param objects what would be applied, {@code List} kinds unwrapped, Kustomize overrides applied
 * @param whole   whether all of it is visible: only then is a missing object a fact. False where a remote base, a chart or a plugin
 *                could not be rendered
 */
public record Application(@Nullable String name, String folder, List<KubeObject> objects, boolean whole) {
    public Application {
        objects = List.copyOf(objects);
    }
}
