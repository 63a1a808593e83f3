package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scaling unit: something that makes pods.
 *
 * @param id             the object that owns the pod template
 * @param type           which sort of workload it is
 * @param application    the application it is applied with; null when none is known
 * @param podLabels      labels of its pods, those that its controller adds included
 * @param podAnnotations annotations of its pods
 * @param containers     in order: init containers first; sidecars are init containers that restart always
 * @param volumes        volumes of its pods, without those that a StatefulSet makes for each
 * @param scale          how many can run
 * @param knative        what only a Knative Service or Configuration has; null for others
 * @param qos            class of its pods
 * @param admission      what the API server and injectors add to its pods
 * @param coordination   what keeps replicas from doing the same work twice; null when nothing is seen
 * @param profiles       from the annotation {@code scaling-lint.dev/profile}
 * @param links          who refers to it
 * @param progressDeadline seconds a rollout may take before it counts as failed; null for kinds that wait for ever
 * @param disposable     whether its pods only keep a place on nodes for others that need it: of negative priority, or
 *                       of nothing but pause images
 * @param refusals       what the API server or KEDA refuses of it; what Knative does is told by {@code knative}
 * @param spec           the pod spec, where findings about the pod as a whole point
 */
public record Workload(ObjectId id, WorkloadType type, @Nullable String application,
        Map<String, Located<String>> podLabels, Map<String, Located<String>> podAnnotations,
        List<Container> containers, List<Volume> volumes, Scale scale, @Nullable Knative knative, Qos qos,
        Admission admission, @Nullable Coordination coordination, List<String> profiles, Links links,
        @Nullable Located<Integer> progressDeadline, boolean disposable,
        List<Refusal> refusals, Place spec) implements Placed {
    @Override
    public Place place() {
        return id.place();
    }

    /** Whether its replicas coordinate well enough to excuse a singleton from being alone. */
    @Fact
    public boolean coordinated() {
        return coordination != null && coordination.excusesSingleton();
    }

    /** Whether it is a well-known database, broker, cache, pooler or balancer, by its image: what services stand on. */
    @Fact
    public boolean backing() {
        for (Container container : containers) {
            if (container.main() && container.image() != null) {
                return Images.isBacking(container.image().value());
            }
        }
        return false;
    }

    /**
     * The first volume for which the new pod of a rollout waits while the old one keeps it: that of one node or of one
     * pod, under an update that starts the new pod first. Null when there is none.
     */
    @Fact
    public @Nullable Volume awaited() {
        if (scale.max().unlimited() || scale.max().value() != 1 || !scale.waitsForNew()) {
            return null;
        }
        for (Volume volume : volumes) {
            if (volume.claim() != null && volume.exclusive() && volume.claim().attached()) {
                return volume;
            }
        }
        return null;
    }

    /**
     * What it pulls, in the order of its containers, then of its volumes; containers without an image, or with one
     * built for them, are left out.
     */
    public List<Image> images() {
        List<Image> images = new ArrayList<>();
        for (Container container : containers) {
            if (container.image() != null && !container.built()) {
                images.add(new Image(container.image(), "container " + container.name().value()));
            }
        }
        for (Volume volume : volumes) {
            if (volume.kind().equals("image") && volume.source() != null) {
                images.add(new Image(volume.source(), "volume " + volume.name().value()));
            }
        }
        return images;
    }

    /**
     * What it does for its application, by the first known program of its main container; null when that tells nothing.
     */
    @Fact
    public Program.@Nullable Role role() {
        for (Container container : containers) {
            if (container.main()) {
                for (Program program : container.programs()) {
                    if (program.role() != null) {
                        return program.role();
                    }
                }
            }
        }
        return null;
    }

    /**
     * What a pod requests of cpu or memory, by itself or by its containers; null when nothing. What webhooks add is not
     * counted.
     */
    public @Nullable BigDecimal requested(String resource) {
        Resource own = admission.of(resource);
        return own != null && own.request() != null
                ? own.request().value().value()
                : PodTotal.requested(containers, resource);
    }

    /**
     * What a pod may use of cpu or memory at most, in cores or bytes; null when a part of it that keeps running is not
     * limited. An init container without a limit is not counted, nor is what webhooks add.
     */
    public @Nullable BigDecimal limited(String resource) {
        Resource own = admission.of(resource);
        if (own != null && own.limit() != null) {
            return own.limit().value().isZero() ? null : own.limit().value().value();
        }
        for (Container container : containers) {
            Located<Quantity> limit = container.resource(resource).limit();
            if (container.role() != Container.Role.INIT && (limit == null || limit.value().isZero())) {
                return null;
            }
        }
        return PodTotal.limited(containers, resource);
    }

    public Workload with(Links links) {
        return new Workload(id, type, application, podLabels, podAnnotations, containers, volumes, scale, knative, qos,
                admission, coordination, profiles, links,
                progressDeadline, disposable, refusals, spec);
    }

    public Workload with(List<Container> containers) {
        return new Workload(id, type, application, podLabels, podAnnotations, containers, volumes, scale, knative, qos,
                admission, coordination, profiles, links,
                progressDeadline, disposable, refusals, spec);
    }

    public Workload with(Scale scale) {
        return new Workload(id, type, application, podLabels, podAnnotations, containers, volumes, scale, knative, qos,
                admission, coordination, profiles, links,
                progressDeadline, disposable, refusals, spec);
    }

    public Workload with(Coordination coordination) {
        return new Workload(id, type, application, podLabels, podAnnotations, containers, volumes, scale, knative, qos,
                admission, coordination, profiles, links,
                progressDeadline, disposable, refusals, spec);
    }
}
