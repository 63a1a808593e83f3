package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;

/** A Service's own {@code sessionAffinity}, and what its annotations and labels tell controllers. */
final class KubernetesService {
    private static final Mechanism SESSION_AFFINITY =
            sticky("Service sessionAffinity", BY_ADDRESS, "set it to None").turnedOffBy("None");
    private static final Mechanism UNBALANCED =
            SESSION_AFFINITY.unlikely("does nothing here: kube-proxy does not balance this Service");
    private static final List<String> ISTIO_LABELS =
            List.of("istio.io/persistent-session", "istio.io/persistent-session-header");
    private static final Mechanism ISTIO =
            sticky("Istio persistent-session", "pins each client to one backend", "remove the label").removable()
                    .likely();

    private KubernetesService() {}

    static void read(SwitchCollector found) {
        Mapping spec = found.object().spec();
        Located<String> affinity = spec.text("sessionAffinity");
        if (affinity != null && affinity.value().equals("ClientIP")) {
            found.add(balanced(spec) ? SESSION_AFFINITY : UNBALANCED, affinity);
        }
        for (String label : ISTIO_LABELS) {
            Located<String> persistent = found.object().labels().text(label);
            if (persistent != null && SwitchedOn.NAMED.accepts(persistent.value())) {
                found.add(ISTIO, persistent);
            }
        }
        AnnotationSwitch.read(found, AnnotationSwitch.Carrier.SERVICE);
        Traefik.annotations(found);
        Aws.service(found);
        Located<String> type = spec.text("type");
        if (type != null && type.value().equals("LoadBalancer") && !found.object().annotations().entries().isEmpty()) {
            CloudBalancers.read(found);
        }
    }

    /** Headless and external-name Services are DNS answers only. */
    private static boolean balanced(Mapping spec) {
        Located<String> type = spec.text("type");
        Located<String> address = spec.text("clusterIP");
        return (type == null || !type.value().equals("ExternalName"))
                && (address == null || !address.value().equals("None"));
    }
}
