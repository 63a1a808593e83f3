package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ContainerPort;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Probe;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.OtherPods;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which of the workloads that a Service selects serve it. Where several listen on its port, all do, a canary beside
 * the stable one too; what runs the same program the same way serves it, whether it says so or not. A port that a
 * Service calls by name reaches only pods that have one of that name.
 */
final class Serving {
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private Serving(KubeObject service) {
        for (Mapping port : service.spec().mappings("ports")) {
            Scalar target = port.scalar("targetPort");
            Located<Integer> number = target == null ? port.integer("port") : null;
            if (target != null && target.type() == Scalar.Type.STRING) {
                names.add(target.text());
            } else if (target != null && Scalars.integer(target) != null) {
                numbers.add(Scalars.integer(target));
            } else if (number != null) {
                numbers.add(number.value());
            }
        }
    }

    /**
     * Workloads that get traffic they do not serve, as a sentence at the selector; null when there are none, or when
     * nobody knows who serves.
     */
    static @Nullable Located<String> others(KubeObject service, Selector selector, List<Workload> selected,
            OtherPods pods) {
        if (selected.size() < 2) {
            return null;
        }
        Serving ports = new Serving(service);
        ObjectId id = ObjectId.of(service);
        List<Workload> beside = selected.stream().filter(workload -> pods.runsBeside(id, workload) && !workload.type()
                .isKnative()).toList();
        List<Workload> serving = beside.stream().filter(ports::isServedBy).toList();
        if (ports.numbers.isEmpty() || serving.isEmpty() || serving.size() == beside.size()) {
            return null;
        }
        Set<String> programs = serving.stream().map(pods::programs).collect(Collectors.toSet());
        List<Workload> others = beside.stream()
                .filter(workload -> !ports.isServedBy(workload)
                        && (!workload.type().isServing() || !programs.contains(pods.programs(workload))))
                .toList();
        if (others.isEmpty()) {
            return null;
        }
        String sentence = "the selector of Service " + id.name() + " also matches the pods of "
                + OtherPods.named(others);
        return new Located<>(sentence, sentence, selector.place(), false);
    }

    private boolean isServedBy(Workload workload) {
        for (Container container : workload.containers()) {
            if (container.role() != Container.Role.INIT && isServedBy(container)) {
                return true;
            }
        }
        return false;
    }

    private boolean isServedBy(Container container) {
        for (ContainerPort port : container.ports()) {
            if (port.number() != null && numbers.contains(port.number().value()) || port.name() != null
                    && names.contains(port.name().value())) {
                return true;
            }
        }
        for (Probe probe : new Probe[] {container.readiness(), container.liveness(), container.startup()}) {
            if (probe != null && probe.portNumber() != null && numbers.contains(probe.portNumber())) {
                return true;
            }
        }
        return false;
    }
}
