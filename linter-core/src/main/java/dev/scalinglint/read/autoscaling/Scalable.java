package dev.scalinglint.read.autoscaling;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what an autoscaler names can be scaled at all: its controller looks the target up by group and kind,
 * whatever the version, and sets the target's scale (Kubernetes 1.37; an HPA without a group is refused since 1.34).
 */
final class Scalable {
    private static final List<String> OF_APPS = List.of("Deployment", "StatefulSet", "ReplicaSet");
    private static final Set<String> WITHOUT_SCALE = Set.of("apps/DaemonSet", "batch/Job", "batch/CronJob", "/Pod",
            "/Service",
            "serving.knative.dev/Service", "serving.knative.dev/Configuration", "serving.knative.dev/Route",
            "serving.knative.dev/Revision");

    private final Mapping reference;
    private final boolean keda;
    private final String kind;

    private Scalable(KubeObject autoscaler) {
        this.reference = autoscaler.spec().mappingOrEmpty("scaleTargetRef");
        this.keda = autoscaler.group().endsWith("keda.sh");
        Located<String> written = reference.text("kind");
        this.kind = written == null ? "Deployment" : written.value();
    }

    /** Why the target cannot be scaled, as a sentence where it is named; null when nothing speaks against it. */
    static @Nullable Located<String> fault(KubeObject autoscaler) {
        Scalable scalable = new Scalable(autoscaler);
        Located<String> written = scalable.reference.text("apiVersion");
        if (autoscaler.spec().mapping("scaleTargetRef") == null || scalable.reference.entries().isEmpty()
                || Scalars.isPlaceholder(scalable.kind) || written != null && Scalars.isPlaceholder(written.value())) {
            return null;
        }
        String version = written != null && !written.value().isEmpty()
                ? written.value()
                : scalable.keda
                        ? "apps/v1"
                        : "";
        String sentence = scalable.fault(version);
        Place place = written == null || sentence != null && sentence.startsWith("a ")
                ? autoscaler.placeOf("spec", "scaleTargetRef")
                : written.place();
        return sentence == null ? null : new Located<>(sentence, sentence, place, false);
    }

    private @Nullable String fault(String version) {
        int slash = version.indexOf('/');
        String group = slash < 0 ? "" : version.substring(0, slash);
        if (version.indexOf('/', slash + 1) >= 0 && slash >= 0) {
            return "apiVersion " + version + " is no group/version";
        }
        if (WITHOUT_SCALE.contains(group + "/" + kind) && !version.isEmpty()) {
            return "a " + kind + (group.equals("serving.knative.dev") ? " of Knative" : "")
                    + " has no scale that an autoscaler could set";
        }
        if (group.isEmpty()) {
            return kind.equals("ReplicationController")
                    ? null
                    : (version.isEmpty()
                            ? "apiVersion is absent, so"
                            : "apiVersion " + version
                                    + " has no API group, so")
                            + " no " + kind
                            + " is found: write " + (kind.equals("Rollout") ? "argoproj.io/v1alpha1" : "apps/v1");
        }
        return group.equals("apps")
                ? ofApps()
                : group.indexOf('.') >= 0
                        ? null
                        : group.equals("extensions")
                                ? "extensions serves no " + kind + " since Kubernetes 1.16: write apps/v1"
                                : "no API group is called " + group + " and has a " + kind + " with a scale"
                                        + Nearest.hint(group, List.of("apps"));
    }

    private @Nullable String ofApps() {
        return OF_APPS.contains(kind)
                ? null
                : "apps has no " + kind + (kind.equals("Rollout")
                        ? ", which is argoproj.io's: write apiVersion: argoproj.io/v1alpha1"
                        : Nearest.hint(kind, OF_APPS));
    }
}
