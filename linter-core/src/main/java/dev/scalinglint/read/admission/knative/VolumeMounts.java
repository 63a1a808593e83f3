package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where containers mount volumes.
 *
 * @param volumes the pod's, by name
 */
record VolumeMounts(Map<String, Mapping> volumes, Features features, KnativeRefusals refusals) {
    private static final Set<String> RESERVED = Set.of("/", "/dev", "/dev/log");

    /** @param initial whether it is an init container's, for which Knative does not fill in readOnly */
    void check(Mapping container, boolean initial) {
        Set<String> paths = new HashSet<>();
        for (Mapping mount : container.mappings("volumeMounts")) {
            fields(mount);
            volume(mount, initial);
            path(mount, paths);
        }
    }

    private void refuse(Mapping mount, String field, String why) {
        refusals.add(Refusal.Of.VOLUME, mount.placeOf(field), why);
    }

    private void fields(Mapping mount) {
        for (String field : new String[] {"subPathExpr", "recursiveReadOnly"}) {
            if (GoFields.isSet(mount, field)) {
                refuse(mount, field, "a volumeMount of a Knative Service has no " + field);
            }
        }
        String propagation = GoFields.text(mount, "mountPropagation");
        if (!mount.has("mountPropagation")) {
            return;
        }
        if (features.isPodNotOn("volumes-mount-propagation")) {
            refuse(mount, "mountPropagation", "a volumeMount of a Knative Service has no mountPropagation"
                    + Features.unlessPod("volumes-mount-propagation"));
        } else if (propagation != null && !propagation.equals("None") && !propagation.equals("HostToContainer")) {
            refuse(mount, "mountPropagation", "mountPropagation " + propagation
                    + " is neither None nor HostToContainer");
        }
    }

    private void volume(Mapping mount, boolean initial) {
        String name = GoFields.text(mount, "name");
        Mapping volume = name == null ? null : volumes.get(name);
        if (volume == null) {
            if (name != null) {
                refuse(mount, "name", "the pod has no volume '" + name + "' to mount");
            }
            return;
        }
        boolean written = Volumes.isTrue(mount, "readOnly");
        boolean shared = !volume.has("emptyDir") && !volume.has("persistentVolumeClaim") && !volume.has("ephemeral");
        if (!written && (initial && shared || Volumes.isTrue(volume.mappingOrEmpty("persistentVolumeClaim"),
                "readOnly"))) {
            refuse(mount, "readOnly", "volume " + name + " can only be mounted with readOnly: true");
        }
    }

    private void path(Mapping mount, Set<String> paths) {
        String path = GoFields.text(mount, "mountPath");
        if (path == null) {
            return;
        }
        String clean = clean(path);
        if (path.isEmpty()) {
            refuse(mount, "mountPath", "a volumeMount without a mountPath");
        } else if (RESERVED.contains(clean)) {
            refuse(mount, "mountPath", "mountPath " + clean + " is reserved");
        } else if (!path.startsWith("/")) {
            refuse(mount, "mountPath", "mountPath '" + path + "' does not begin with /");
        } else if (!paths.add(clean)) {
            refuse(mount, "mountPath", "two volumes are mounted at " + clean);
        }
    }

    /** Without empty segments, {@code .} and {@code ..}. */
    private static String clean(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", segments);
    }
}
