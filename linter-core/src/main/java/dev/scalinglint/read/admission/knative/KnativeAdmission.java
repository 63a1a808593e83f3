package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.index.ClusterDefaults;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Knative's admission webhook refuses of an object, scale annotations apart, and the little that it lets through
 * and Kubernetes then
 * refuses of the Deployment it makes. Read off the webhook's code, serving v0.51.0.
 */
public final class KnativeAdmission {
    private final KubeObject object;
    private final ClusterDefaults cluster;
    private final Features features;
    private final KnativeRefusals refusals = new KnativeRefusals();

    private KnativeAdmission(KubeObject object, ClusterDefaults cluster) {
        this.object = object;
        this.cluster = cluster;
        this.features = new Features(cluster);
    }

    /** Of a Service or a Configuration. */
    public static List<Refusal> ofRevisions(KubeObject object, ClusterDefaults cluster) {
        KnativeAdmission admission = new KnativeAdmission(object, cluster);
        boolean service = object.kind().value().equals("Service");
        admission.service(service);
        return admission.refusals.all();
    }

    /** Of a Route that somebody wrote. */
    public static List<Refusal> ofRoute(KubeObject object) {
        KnativeAdmission admission = new KnativeAdmission(object, ClusterDefaults.NONE);
        new ObjectNames(object, admission.refusals).check();
        admission.annotations().checkRollout(object.annotations());
        admission.annotations().checkOwner(object.labels());
        new Traffic(object.spec(), true, admission.refusals).check();
        return admission.refusals.all();
    }

    public static List<Refusal> ofDomainMapping(KubeObject object) {
        KnativeAdmission admission = new KnativeAdmission(object, ClusterDefaults.NONE);
        new ObjectNames(object, admission.refusals).checkMapping();
        return admission.refusals.all();
    }

    private KnativeAnnotations annotations() {
        return new KnativeAnnotations(refusals);
    }

    private void service(boolean routed) {
        ObjectNames names = new ObjectNames(object, refusals);
        names.check();
        if (routed) {
            annotations().checkRollout(object.annotations());
            new Traffic(object.spec(), false, refusals).check();
        } else {
            annotations().checkOwner(object.labels());
        }
        Mapping template = object.body().mappingOrEmpty("spec", "template");
        names.checkRevision(template.mappingOrEmpty("metadata"));
        annotations().checkTemplate(template.mappingOrEmpty("metadata", "annotations"));
        new Ranges(template, cluster, refusals).check();
        pod(template.mappingOrEmpty("spec"));
    }

    private void pod(Mapping pod) {
        List<Mapping> containers = pod.mappings("containers");
        List<Mapping> initial = pod.mappings("initContainers");
        new PodFields(pod, features, refusals).check();
        Map<String, Mapping> volumes = new Volumes(features, refusals).check(pod, mounted(containers, initial));
        VolumeMounts mounts = new VolumeMounts(volumes, features, refusals);
        Containers named = new Containers(features, refusals);
        if (pod.has("containers") && containers.isEmpty()) {
            refusals.add(Refusal.Of.CONTAINER, pod.placeOf("containers"), "containers is empty");
        }
        if (containers.size() > 1 && features.isNotOn("multi-container")) {
            refusals.add(Refusal.Of.FIELD, pod.placeOf("containers"), "a Knative Service has one container"
                    + Features.unless("multi-container"));
        }
        new PortRefusals(containers, pod.placeOf("containers"), refusals).check();
        for (Mapping container : containers) {
            boolean serving = containers.size() == 1 || !container.mappings("ports").isEmpty();
            ProbeRefusals probes = new ProbeRefusals(container, features, refusals);
            if (serving) {
                probes.check();
            } else {
                probes.checkSidecar();
            }
            container(container, serving, named, mounts, false);
        }
        if (!features.isPodNotOn("init-containers")) {
            initial.forEach(container -> initial(container, named, mounts));
        }
    }

    private void container(Mapping container, boolean serving, Containers named, VolumeMounts mounts, boolean initial) {
        new ContainerFields(container, features, refusals).check();
        named.check(container, serving);
        mounts.check(container, initial);
    }

    private void initial(Mapping container, Containers named, VolumeMounts mounts) {
        for (String field : new String[] {"livenessProbe", "readinessProbe", "startupProbe"}) {
            if (container.has(field)) {
                refusals.add(Refusal.Of.PROBE, container.placeOf(field), "an init container has no " + field);
            }
        }
        container.mappings("ports").forEach(port -> PortRefusals.number(port, refusals));
        container(container, false, named, mounts, true);
    }

    private static Set<String> mounted(List<Mapping> containers, List<Mapping> initial) {
        Set<String> names = new HashSet<>();
        for (List<Mapping> some : List.of(containers, initial)) {
            for (Mapping container : some) {
                container.mappings("volumeMounts").forEach(mount -> names.add(String.valueOf(mount.text("name"))));
            }
        }
        return names;
    }
}
