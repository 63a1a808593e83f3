package dev.scalinglint.engine;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Application;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of an application have what stands at a place: in a kustomization a patch may go into many, and a base
 * into two.
 */
final class SharedPlaces {
    private final Application application;
    private @Nullable Map<SourceFile, List<KubeObject>> byFile;

    SharedPlaces(Application application) {
        this.application = application;
    }

    /** Whether more than one has it. */
    boolean isOfSeveral(Place place) {
        int found = 0;
        for (KubeObject object : byFile().getOrDefault(place.file(), List.of())) {
            found += holds(object, place) ? 1 : 0;
            if (found > 1) {
                return true;
            }
        }
        return false;
    }

    private synchronized Map<SourceFile, List<KubeObject>> byFile() {
        if (byFile == null) {
            Map<SourceFile, List<KubeObject>> found = new HashMap<>();
            for (KubeObject object : application.objects()) {
                object.body().walk(node -> add(node.place().file(), object, found));
            }
            byFile = found;
        }
        return byFile;
    }

    @SuppressWarnings("ReferenceEquality") // the same object as a moment ago
    private static void add(SourceFile file, KubeObject object, Map<SourceFile, List<KubeObject>> byFile) {
        List<KubeObject> objects = byFile.computeIfAbsent(file, path -> new ArrayList<>());
        if (objects.isEmpty() || objects.get(objects.size() - 1) != object) {
            objects.add(object);
        }
    }

    private static boolean holds(KubeObject object, Place place) {
        Place body = object.body().place();
        if (body.file().equals(place.file())) {
            return body.start() <= place.start() && place.end() <= body.end();
        }
        boolean[] found = new boolean[1];
        object.body().walk(node -> found[0] |= isAt(node, place));
        return found[0];
    }

    private static boolean isAt(Node node, Place place) {
        return node.place().equals(place) || node instanceof Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().place().equals(place));
    }
}
