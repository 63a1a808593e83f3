package dev.scalinglint.model;

import dev.scalinglint.source.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything a rule can be about. */
public final class Scopes {
    public static final List<Scope> ALL = List.of(
            new Scope("workload", types("workload", Workload.class), model -> model.workloads().stream().map(Scopes::workload)),
            perWorkload("container", types("container", Container.class),
                    w -> w.containers().stream().map(c -> Map.of("container", c))),
            perWorkload("scaleAnnotation", types("annotation", ScaleAnnotation.class), knative(k -> k.scaling().stream().map(a -> Map.of("annotation", a)))),
            perWorkload("knativeText", types("text", KnativeText.class), knative(k -> k.texts().stream().map(t -> Map.of("text", t)))),
            perWorkload("refusal", types("refusal", Refusal.class), knative(k -> k.refusals().stream().map(r -> Map.of("refusal", r)))),
            new Scope("scaler", types("scaler", Scaler.class), Scopes::scalers),
            new Scope("autoscaler", types("autoscaler", Autoscaler.class),
                    model -> model.autoscalers().stream().map(a -> new Subject(Map.of("autoscaler", a), a.id(), owners(model, a.targets())))),
            new Scope("budget", types("budget", DisruptionBudget.class),
                    model -> model.budgets().stream().map(b -> new Subject(Map.of("budget", b), b.id(),
                            owners(model, b.covers().stream().map(DisruptionBudget.Coverage::workload).toList())))),
            new Scope("service", types("service", Service.class),
                    model -> model.services().stream().map(s -> new Subject(Map.of("service", s), s.id(), owners(model, s.workloads())))),
            new Scope("affinity", types("affinity", Affinity.class),
                    model -> model.affinities().stream().map(a -> new Subject(Map.of("affinity", a), a.id(), owners(model, a.workloads())))));

    private Scopes() {}

    private static Subject workload(Workload workload) {
        return new Subject(Map.of("workload", workload), workload.id(), List.of(workload));
    }

    /** A scope for parts of a workload; their rules may also name {@code workload}. */
    private static Scope perWorkload(String name, Map<String, Class<?>> types, Function<Workload, Stream<Map<String, ? extends Placed>>> parts) {
        types.put("workload", Workload.class);
        return new Scope(name, types, model -> model.workloads().stream().flatMap(workload -> parts.apply(workload).map(part -> {
            Map<String, Object> variables = new LinkedHashMap<>(part);
            variables.put("workload", workload);
            return new Subject(variables, workload.id(), List.of(workload));
        })));
    }

    /** The parts that only a Knative Service or Configuration has. */
    private static Function<Workload, Stream<Map<String, ? extends Placed>>> knative(Function<Knative, Stream<Map<String, ? extends Placed>>> parts) {
        return workload -> workload.knative() == null ? Stream.empty() : parts.apply(workload.knative());
    }

    private static Stream<Subject> scalers(Model model) {
        return Stream.concat(
                model.workloads().stream().filter(w -> w.knative() != null)
                        .map(w -> new Subject(Map.of("scaler", Scaler.of(w)), w.id(), List.of(w))),
                model.autoscalers().stream().map(a -> new Subject(Map.of("scaler", Scaler.of(a)), a.id(), owners(model, a.targets()))));
    }

    private static List<Workload> owners(Model model, List<ObjectId> ids) {
        return model.workloads().stream().filter(workload -> ids.contains(workload.id())).toList();
    }

    private static Map<String, Class<?>> types(String name, Class<?> type) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put(name, type);
        return types;
    }
}
