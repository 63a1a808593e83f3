package dev.scalinglint.model;

import dev.scalinglint.source.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one workload holds of each scope that is about a workload or a part of it. */
final class WorkloadSubjects {
    private final Scope scope;
    private final List<Subject> found;

    WorkloadSubjects(Scope scope, List<Subject> found) {
        this.scope = scope;
        this.found = found;
    }

    void add(Workload workload) {
        Knative knative = workload.knative();
        switch (scope.name()) {
            case "workload" -> found.add(new Subject(Map.of("workload", workload), workload.id(), List.of(workload)));
            case "container" -> add(workload.containers(), workload);
            case "image" -> add(workload.images(), workload);
            case "volume" -> add(workload.volumes(), workload);
            case "scaleAnnotation" -> add(knative == null ? List.of() : knative.scaling(), workload);
            default -> {
                for (Container container : workload.containers()) {
                    add(container, workload);
                }
            }
        }
    }

    private void add(Container container, Workload workload) {
        if (scope.name().equals("unknownFlag")) {
            for (Program program : container.programs()) {
                add(program.unknownFlags(), "program", program, workload);
            }
            return;
        }
        add(switch (scope.name()) {
            case "probe" -> probes(container);
            case "resource" -> List.of(container.cpu(), container.memory());
            case "program" -> container.role() == Container.Role.INIT ? List.<Program>of() : container.programs();
            case "substitution" -> container.substitutions();
            case "quantity" -> container.quantities();
            default -> throw new IllegalStateException("nothing of a container is a " + scope.name());
        }, "container", container, workload);
    }

    private static List<Probe> probes(Container container) {
        List<Probe> probes = new ArrayList<>(3);
        for (Probe probe : new Probe[] {container.readiness(), container.liveness(), container.startup()}) {
            if (probe != null) {
                probes.add(probe);
            }
        }
        return probes;
    }

    private void add(List<? extends Placed> parts, Workload workload) {
        add(parts, null, null, workload);
    }

    /** @param of the variable for what of the workload they are parts of; null for parts of the workload itself */
    private void add(List<? extends Placed> parts, @Nullable String of, @Nullable Object whole, Workload workload) {
        for (Placed part : parts) {
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put(scope.itself(), part);
            if (of != null) {
                variables.put(of, whole);
            }
            variables.put("workload", workload);
            found.add(new Subject(variables, workload.id(), List.of(workload)));
        }
    }
}
