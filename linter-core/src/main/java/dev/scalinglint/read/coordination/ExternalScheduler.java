package dev.scalinglint.read.coordination;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Coordination;
import dev.scalinglint.model.Coordination.Grade;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Workloads whose loop is off because exactly one other workload of the application and namespace, which never runs
 * twice, has it on: told by an environment variable that both set (facts 9).
 */
public final class ExternalScheduler {
    private static final Set<String> LOOPS = Set.of("TRADING", "SCHEDULER", "SCHEDULING", "LOOP", "CRON");
    private static final Set<String> SERVING = Set.of("api", "web", "http", "server", "reader");
    private static final Set<String> SCHEDULING = Set.of("scheduler", "loop", "cron", "leader", "trader");

    private enum Part {
        SCHEDULES, SERVES, NEITHER
    }

    /** Who schedules, by the variable that says so and the namespace, null for unknown. */
    private final Map<String, Map<String, List<Workload>>> schedulers = new HashMap<>();

    private ExternalScheduler(List<Workload> workloads) {
        for (Workload workload : workloads) {
            env(workload).forEach((name, value) -> {
                if (part(name, value) == Part.SCHEDULES) {
                    schedulers.computeIfAbsent(name, any -> new HashMap<>())
                            .computeIfAbsent(workload.id().namespace(), any -> new ArrayList<>()).add(workload);
                }
            });
        }
    }

    public static List<Workload> applied(List<Workload> workloads) {
        ExternalScheduler external = new ExternalScheduler(workloads);
        return external.schedulers.isEmpty() ? workloads : workloads.stream().map(external::applied).toList();
    }

    private Workload applied(Workload workload) {
        boolean excused = workload.coordination() != null && workload.coordination().excusesSingleton();
        Coordination seen = excused ? null : evidence(workload.id(), env(workload));
        return seen == null ? workload : workload.with(seen.over(workload.coordination()));
    }

    private @Nullable Coordination evidence(ObjectId id, Map<String, Located<String>> env) {
        Coordination evidence = null;
        for (var variable : env.entrySet()) {
            switch (part(variable.getKey(), variable.getValue())) {
                case SCHEDULES -> {
                    return null;
                }
                case SERVES -> {
                    List<Workload> others = others(variable.getKey(), id);
                    if (others.size() == 1 && runsOnce(others.get(0))) {
                        evidence = Coordination.seen(Grade.MEDIUM, "external-scheduler",
                                others.get(0).id().ref() + " schedules in its stead", variable.getValue().place());
                    }
                }
                default -> {
                }
            }
        }
        return evidence;
    }

    /** Two at most: who can be in the same namespace. */
    private List<Workload> others(String variable, ObjectId id) {
        Map<String, List<Workload>> byNamespace = schedulers.getOrDefault(variable, new HashMap<>());
        Stream<List<Workload>> reachable = id.namespace() == null
                ? byNamespace.values().stream()
                : Stream.concat(Stream.ofNullable(byNamespace.get(id.namespace())),
                        Stream.ofNullable(byNamespace.get(null)));
        return reachable.flatMap(List::stream).limit(2).toList();
    }

    private static boolean runsOnce(Workload workload) {
        return workload.scale().max().value() <= 1 && workload.scale().overlap() == null;
    }

    private static Part part(String name, Located<String> value) {
        String text = value.value().strip().toLowerCase(Locale.ROOT);
        if (isSwitch(name)) {
            return CoordinationEnv.isOff(text) ? Part.SERVES : Part.SCHEDULES;
        }
        boolean role = name.equals("ROLE") || name.endsWith("_ROLE");
        return role && SCHEDULING.contains(text)
                ? Part.SCHEDULES
                : role && SERVING.contains(text) ? Part.SERVES : Part.NEITHER;
    }

    /**
     * {@code TRADING_ENABLED}, {@code APP_LOOP_ENABLED}, {@code RUN_SCHEDULER}, {@code ENABLE_ORDER_CRON} and their
     * like.
     */
    private static boolean isSwitch(String name) {
        if (name.endsWith("_ENABLED")) {
            return LOOPS.contains(lastPart(name.substring(0, name.length() - "_ENABLED".length())));
        }
        String last = lastPart(name);
        return (name.startsWith("ENABLE_") || name.startsWith("RUN_")) && LOOPS.contains(last)
                && !last.equals("TRADING") && !last.equals("SCHEDULING");
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    private static Map<String, Located<String>> env(Workload workload) {
        Map<String, Located<String>> env = new HashMap<>();
        for (Container container : workload.containers()) {
            env.putAll(container.env());
        }
        return env;
    }
}
