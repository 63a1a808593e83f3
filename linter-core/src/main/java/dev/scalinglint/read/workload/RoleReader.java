package dev.scalinglint.read.workload;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Role;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workloads answer requests and which work off a queue: the two that scale by different signals. */
public final class RoleReader {
    private static final String API = "api";
    private static final String WORKER = "worker";
    private static final Set<WorkloadType> SCALABLE =
            Set.of(WorkloadType.DEPLOYMENT, WorkloadType.STATEFUL_SET, WorkloadType.REPLICA_SET, WorkloadType.ROLLOUT);
    private static final Set<String> WORKER_NAMES =
            Set.of("worker", "workers", "consumer", "consumers", "celery", "celeryworker", "sidekiq", "dramatiq", "rq");
    /** What must run once or is part of the tools round the queue. */
    private static final Set<String> NEITHER =
            Set.of("beat", "celerybeat", "flower", "scheduler", "cron", "migrate", "migration", "exporter");
    private static final Set<String> HELPERS =
            Set.of("proxy", "cloudsql", "exporter", "metrics", "agent", "sidecar", "envoy");
    /** What is served to the application itself, by words of the image's name. */
    private static final Set<String> STORES =
            Set.of("redis", "valkey", "postgres", "postgresql", "pgbouncer", "mysql", "mariadb", "mongo", "mongodb",
                    "rabbitmq", "memcached", "kafka", "nats", "elasticsearch", "opensearch", "clickhouse", "minio",
                    "etcd", "zookeeper", "prometheus",
                    "grafana", "exporter", "adminer", "pgadmin", "pgadmin4", "mailhog", "mailpit", "flower");

    private RoleReader() {}

    /** The roles of the workloads that have one; none where nothing is autoscaled, since then no role is worse off. */
    public static List<Role> read(List<Workload> workloads) {
        if (workloads.stream().noneMatch(RoleReader::isScaled)) {
            return List.of();
        }
        List<Role> roles = new ArrayList<>();
        Map<String, String> scaled = new HashMap<>();
        for (Workload workload : workloads) {
            Role role = role(workload);
            if (role != null) {
                roles.add(role);
                if (role.autoscaled()) {
                    scaled.putIfAbsent(role.name() + " " + workload.id().namespace(), workload.id().name().value());
                }
            }
        }
        roles.replaceAll(role -> role
                .beside(scaled.get((role.name().equals(API) ? WORKER : API) + " " + role.workload().namespace())));
        return roles;
    }

    private static boolean isScaled(Workload workload) {
        return !workload.links().autoscalers().isEmpty();
    }

    private static @Nullable Role role(Workload workload) {
        Set<String> words = words(workload.id().name().value());
        workload.podLabels().forEach((key, value) -> addIfRole(key, value.value(), words));
        if (!SCALABLE.contains(workload.type()) || isAny(words, NEITHER)) {
            return null;
        }
        String worker = null;
        String api = null;
        boolean told = false;
        for (Container container : workload.containers()) {
            if (container.role() == Container.Role.REGULAR) {
                String name = container.name().value();
                Set<Program.Role> programs = programs(container);
                told |= !programs.isEmpty();
                if (programs.contains(Program.Role.WORKER) || programs.isEmpty() && isAny(words(name), WORKER_NAMES)) {
                    worker = worker == null ? "container " + name + " works off a queue" : worker;
                }
                if (programs.contains(Program.Role.WEB) || programs.isEmpty() && isSentTo(container)) {
                    api = api == null ? "container " + name + " is served" : api;
                }
            }
        }
        worker = worker == null && !told && isAny(words, WORKER_NAMES) ? "it is named so" : worker;
        if (worker != null && api != null) {
            return told ? role(workload, "both", api + " and " + worker) : role(workload, WORKER, worker);
        }
        return worker != null
                ? role(workload, WORKER, worker)
                : api != null ? role(workload, API, sentTo(workload, api)) : null;
    }

    /**
     * Of a container whose programs are not known its ports may as well be those of a store, a proxy or its metrics.
     */
    private static boolean isSentTo(Container container) {
        Set<String> names = words(container.name().value());
        return container.served() && !isStore(container) && !isAny(names, WORKER_NAMES) && !isAny(names, HELPERS);
    }

    /** What its programs are for; empty where none is known. */
    private static Set<Program.Role> programs(Container container) {
        Set<Program.Role> roles = EnumSet.noneOf(Program.Role.class);
        for (Program program : container.programs()) {
            if (program.role() != null) {
                roles.add(program.role());
            }
        }
        return roles;
    }

    private static Role role(Workload workload, String name, String evidence) {
        return new Role(workload.id(), name, evidence, isScaled(workload), null);
    }

    private static String sentTo(Workload workload, String otherwise) {
        return workload.links().services().stream().filter(service -> !service.headless()).findFirst()
                .map(service -> "Service " + service.id().name() + " sends to it").orElse(otherwise);
    }

    private static void addIfRole(String label, String value, Set<String> words) {
        if (label.equals("app.kubernetes.io/component") || label.equals("component") || label.equals("role")
                || label.equals("tier")) {
            words.addAll(words(value));
        }
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[-_./]")));
    }

    private static boolean isAny(Set<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static boolean isStore(Container container) {
        return container.imageName() != null && isAny(words(container.imageName()), STORES);
    }
}
