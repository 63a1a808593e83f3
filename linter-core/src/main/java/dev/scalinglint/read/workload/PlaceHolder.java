package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.List;
import java.util.Locale;

/**
 * Pods that make a cluster keep a spare node, to be evicted by the first pod that needs it: nothing of them has to be
 * reliable.
 */
final class PlaceHolder {
    /** In names of priority classes that the tree does not hold. */
    private static final List<String> NAMES = List.of("overprovision", "over-provision", "placeholder", "balloon",
            "pause-pod");

    private PlaceHolder() {}

    static boolean is(PodTemplate pod, List<Container> containers, ObjectIndex objects) {
        Located<Integer> priority = pod.spec().integer("priority");
        Located<String> name = priority != null ? null : pod.spec().text("priorityClassName");
        return priority != null && priority.value() < 0 || name != null && yields(name.value(), objects)
                || onlyPause(containers);
    }

    private static boolean yields(String priorityClass, ObjectIndex objects) {
        for (KubeObject object : objects.of("scheduling.k8s.io", "PriorityClass")) {
            if (object.name().value().equals(priorityClass)) {
                Located<Integer> value = object.body().integer("value");
                return value != null && value.value() < 0;
            }
        }
        String name = priorityClass.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(name::contains);
    }

    private static boolean onlyPause(List<Container> containers) {
        for (Container container : containers) {
            String image = container.imageName();
            if (image == null || !image.equals("pause") && !image.startsWith("pause-")) {
                return false;
            }
        }
        return !containers.isEmpty();
    }
}
