package dev.scalinglint.model;

import dev.scalinglint.source.Placed;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything a rule can be about. */
public final class Scopes {
    public static final List<Scope> ALL = List.of(
            new Scope("workload", types("workload", Workload.class), model -> model.workloads().stream().map(Scopes::workload)),
            perWorkload("container", types("container", Container.class),
                    w -> w.containers().stream().map(c -> Map.of("container", c))),
            perWorkload("probe", types("probe", Probe.class, "container", Container.class),
                    w -> parts(w, "probe", c -> Stream.of(c.readiness(), c.liveness(), c.startup()).filter(Objects::nonNull))),
            perWorkload("resource", types("resource", Resource.class, "container", Container.class),
                    w -> parts(w, "resource", c -> Stream.of(c.cpu(), c.memory()))),
            perWorkload("program", types("program", Program.class, "container", Container.class),
                    w -> parts(w, "program", c -> c.role() == Container.Role.INIT ? Stream.empty() : c.programs().stream())),
            perWorkload("unknownFlag", types("flag", UnknownFlag.class, "program", Program.class), Scopes::unknownFlags),
            perWorkload("substitution", types("substitution", Substitution.class, "container", Container.class),
                    w -> parts(w, "substitution", c -> c.substitutions().stream())),
            perWorkload("image", types("image", Image.class), w -> w.images().stream().map(image -> Map.of("image", image))),
            perWorkload("volume", types("volume", Volume.class), w -> w.volumes().stream().map(volume -> Map.of("volume", volume))),
            perWorkload("quantity", types("quantity", ResourceValue.class, "container", Container.class),
                    w -> parts(w, "quantity", c -> c.quantities().stream())),
            perWorkload("scaleAnnotation", types("annotation", ScaleAnnotation.class), knative(k -> k.scaling().stream().map(a -> Map.of("annotation", a)))),
            knative("knativeText", "text", KnativeText.class, Knative::texts, KnativeRoute::texts),
            perWorkload("refusal", types("refusal", Refusal.class), knative(k -> k.refusals().stream().map(r -> Map.of("refusal", r)))),
            new Scope("visibility", types("visibility", Visibility.class), Scopes::visibilities),
            knative("misplacedVisibility", "misplaced", Knative.Misplaced.class, Knative::misplaced, KnativeRoute::misplaced),
            knative("strayScale", "annotation", ScaleAnnotation.class,
                    k -> k.scaling().stream().filter(annotation -> annotation.where().equals("service")).toList(), KnativeRoute::stray),
            new Scope("scaler", types("scaler", Scaler.class), Scopes::scalers),
            perObject("role", Role.class, Model::roles, Role::workload, role -> List.of(role.workload())),
            new Scope("metric", types("metric", Metric.class, "autoscaler", Autoscaler.class), Scopes::metrics),
            perObject("verticalAutoscaler", VerticalAutoscaler.class, Model::verticalAutoscalers, VerticalAutoscaler::id, VerticalAutoscaler::targets),
            perObject("deployedFolder", DeployedFolder.class, model -> model.gitops().folders(), DeployedFolder::application, folder -> List.of()),
            perObject("ignoredDifference", IgnoredDifference.class, model -> model.gitops().differences(), IgnoredDifference::application, entry -> List.of()),
            perObject("imageOverride", ImageOverride.class, model -> model.gitops().images(), ImageOverride::kustomization, ImageOverride::workloads),
            perObject("autoscaler", Autoscaler.class, Model::autoscalers, Autoscaler::id, Autoscaler::targets),
            perObject("budget", DisruptionBudget.class, Model::budgets, DisruptionBudget::id,
                    budget -> budget.covers().stream().map(DisruptionBudget.Coverage::workload).toList()),
            perObject("service", Service.class, Model::services, Service::id, Service::workloads),
            perObject("domainMapping", DomainMapping.class, Model::domainMappings, DomainMapping::id, DomainMapping::targets),
            perObject("affinity", Affinity.class, Model::affinities, Affinity::id, Affinity::workloads),
            perClient("connection", Connection.class, Model::connections, Connection::workload),
            perClient("pool", ConnectionPool.class, Model::pools, ConnectionPool::workload),
            perObject("pooler", Pooler.class, Model::poolers, Pooler::id, Pooler::workloads),
            perObject("database", Database.class, Model::databases, Database::id, Database::workloads),
            perObject("redis", Redis.class, Model::redis, Redis::id, Redis::workloads),
            perObject("composeService", ComposeService.class, model -> model.compose().services(), ComposeService::id, ComposeService::workloads),
            new Scope("fixed", types("fixed", ComposeService.Fixed.class, "service", ComposeService.class), Scopes::fixed),
            perObject("upstream", Upstream.class, model -> model.compose().upstreams(), Upstream::id, Upstream::workloads),
            perObject("retry", Retry.class, model -> model.compose().retries(), Retry::id, Retry::workloads),
            perObject("interpolation", Interpolation.class, model -> model.compose().interpolations(), Interpolation::id, Interpolation::workloads),
            perObject("secret", PlainSecret.class, Model::secrets, PlainSecret::id, PlainSecret::workloads),
            perClient("missingReference", MissingReference.class, Model::missingReferences, MissingReference::workload),
            perClient("address", Address.class, Model::addresses, Address::workload),
            perClient("logLevel", LogLevel.class, Model::logLevels, LogLevel::workload));

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

    /** Parts of a workload's containers; their rules may also name {@code container}. */
    private static Stream<Map<String, ? extends Placed>> parts(Workload workload, String name,
                                                               Function<Container, Stream<? extends Placed>> parts) {
        return workload.containers().stream()
                .flatMap(container -> parts.apply(container).map(part -> Map.of(name, part, "container", container)));
    }

    private static Stream<Map<String, ? extends Placed>> unknownFlags(Workload workload) {
        return workload.containers().stream().flatMap(container -> container.programs().stream())
                .flatMap(program -> program.unknownFlags().stream().map(flag -> Map.of("flag", flag, "program", program)));
    }

    /** The parts that only a Knative Service or Configuration has. */
    private static Function<Workload, Stream<Map<String, ? extends Placed>>> knative(Function<Knative, Stream<Map<String, ? extends Placed>>> parts) {
        return workload -> workload.knative() == null ? Stream.empty() : parts.apply(workload.knative());
    }

    private static Stream<Subject> scalers(Model model) {
        Function<List<ObjectId>, List<Workload>> named = named(model);
        return Stream.of(
                model.workloads().stream().flatMap(w -> Stream.ofNullable(Scaler.of(w))
                        .map(scaler -> new Subject(Map.of("scaler", scaler), w.id(), List.of(w)))),
                model.autoscalers().stream().map(a -> new Subject(Map.of("scaler", Scaler.of(a)), a.id(), named.apply(a.targets())))).flatMap(subjects -> subjects);
    }

    private static Stream<Subject> metrics(Model model) {
        if (model.autoscalers().isEmpty()) {
            return Stream.empty();
        }
        Function<List<ObjectId>, List<Workload>> named = named(model);
        return model.autoscalers().stream().flatMap(a -> a.metrics().stream()
                .map(metric -> new Subject(Map.of("metric", metric, "autoscaler", a), a.id(), named.apply(a.targets()))));
    }

    private static Stream<Subject> visibilities(Model model) {
        Function<List<ObjectId>, List<Workload>> named = named(model);
        return Stream.concat(model.workloads().stream().map(Visibility::of).filter(Objects::nonNull),
                        model.knativeRoutes().stream().map(KnativeRoute::visibility))
                .map(each -> new Subject(Map.of("visibility", each), each.id(), named.apply(each.workloads())));
    }

    /** Parts of Knative Services, Configurations and Routes; their rules may also name the object as {@code owner}. */
    private static <T> Scope knative(String name, String part, Class<T> type, Function<Knative, List<T>> ofWorkload, Function<KnativeRoute, List<T>> ofRoute) {
        return new Scope(name, types(part, type, "owner", ObjectId.class), model -> {
            Function<List<ObjectId>, List<Workload>> named = named(model);
            return Stream.concat(
                    model.workloads().stream().filter(workload -> workload.knative() != null)
                            .flatMap(workload -> ofWorkload.apply(workload.knative()).stream()
                                    .map(each -> new Subject(Map.of(part, each, "owner", workload.id()), workload.id(), List.of(workload)))),
                    model.knativeRoutes().stream().flatMap(route -> ofRoute.apply(route).stream().map(each ->
                            new Subject(Map.of(part, each, "owner", route.id()), route.id(), named.apply(route.visibility().workloads())))));
        });
    }

    /** What only so many containers of a Compose service can have. */
    private static Stream<Subject> fixed(Model model) {
        Function<List<ObjectId>, List<Workload>> named = named(model);
        return model.compose().services().stream().flatMap(service -> service.fixed().stream()
                .map(fixed -> new Subject(Map.of("fixed", fixed, "service", service), service.id(), named.apply(service.workloads()))));
    }

    /** A scope for objects that concern some of the model's workloads. */
    private static <T> Scope perObject(String name, Class<T> type, Function<Model, List<T>> all, Function<T, ObjectId> id,
                                       Function<T, List<ObjectId>> workloads) {
        return new Scope(name, types(name, type), model -> {
            List<T> subjects = all.apply(model);
            Function<List<ObjectId>, List<Workload>> named = subjects.isEmpty() ? ids -> List.of() : named(model);
            return subjects.stream().map(one -> new Subject(Map.of(name, one), id.apply(one), named.apply(workloads.apply(one))));
        });
    }

    /** A scope for what a workload is told about others; its rules may also name {@code workload}. */
    private static <T> Scope perClient(String name, Class<T> type, Function<Model, List<T>> all, Function<T, ObjectId> client) {
        return new Scope(name, types(name, type, "workload", Workload.class), model -> {
            Function<List<ObjectId>, List<Workload>> named = named(model);
            return all.apply(model).stream().flatMap(one -> named.apply(List.of(client.apply(one))).stream()
                    .map(workload -> new Subject(Map.of(name, one, "workload", workload), workload.id(), List.of(workload))));
        });
    }

    /** Looks identities up as the very objects that the model's readers pass on: to compare them would cost a large tree its time. */
    private static Function<List<ObjectId>, List<Workload>> named(Model model) {
        Map<ObjectId, Workload> workloads = new IdentityHashMap<>();
        model.workloads().forEach(workload -> workloads.put(workload.id(), workload));
        return ids -> ids.stream().map(workloads::get).filter(Objects::nonNull).toList();
    }

    private static Map<String, Class<?>> types(String name, Class<?> type) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put(name, type);
        return types;
    }

    private static Map<String, Class<?>> types(String name, Class<?> type, String outer, Class<?> outerType) {
        Map<String, Class<?>> types = types(name, type);
        types.put(outer, outerType);
        return types;
    }
}
