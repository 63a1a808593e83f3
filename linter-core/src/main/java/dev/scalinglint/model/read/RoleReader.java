package dev.scalinglint.model.read;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Role;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workloads answer requests and which work off a queue: the two that scale by different signals. */
final class RoleReader {
    private static final String API = "api";
    private static final String WORKER = "worker";
    private static final Set<WorkloadType> SCALABLE =
            Set.of(WorkloadType.DEPLOYMENT, WorkloadType.STATEFUL_SET, WorkloadType.REPLICA_SET, WorkloadType.ROLLOUT);
    private static final Set<String> WORKER_NAMES =
            Set.of("worker", "workers", "consumer", "consumers", "celery", "celeryworker", "sidekiq", "dramatiq", "rq");
    private static final Set<String> QUEUE_COMMANDS = Set.of("rqworker", "sidekiq", "dramatiq", "huey_consumer", "huey_consumer.py", "arq", "queue:work");
    /** What must run once or is part of the tools round the queue. */
    private static final Set<String> NEITHER = Set.of("beat", "celerybeat", "flower", "scheduler", "cron", "migrate", "migration", "exporter");
    /** What is served to the application itself, by words of the image's name. */
    private static final Set<String> STORES = Set.of("redis", "valkey", "postgres", "postgresql", "pgbouncer", "mysql", "mariadb", "mongo", "mongodb",
            "rabbitmq", "memcached", "kafka", "nats", "elasticsearch", "opensearch", "clickhouse", "minio", "etcd", "zookeeper", "prometheus",
            "grafana", "exporter", "adminer", "pgadmin", "pgadmin4", "mailhog", "mailpit", "flower");

    private RoleReader() {}

    /** The roles of the workloads that have one; none where nothing is autoscaled, since then no role is worse off. */
    static List<Role> read(List<Workload> workloads) {
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
        roles.replaceAll(role -> role.beside(scaled.get((role.name().equals(API) ? WORKER : API) + " " + role.workload().namespace())));
        return roles;
    }

    private static boolean isScaled(Workload workload) {
        return !workload.links().autoscalers().isEmpty();
    }

    private static @Nullable Role role(Workload workload) {
        if (!SCALABLE.contains(workload.type())) {
            return null;
        }
        Set<String> words = words(workload.id().name().value());
        workload.podLabels().forEach((key, value) -> addIfRole(key, value.value(), words));
        String worker = null;
        String api = null;
        for (Container container : workload.containers()) {
            if (container.role() == Container.Role.REGULAR) {
                String name = container.name().value();
                boolean works = isQueueCommand(container) || isAny(words(name), WORKER_NAMES);
                worker = works && worker == null ? "container " + name + " works off a queue" : worker;
                api = !works && api == null && container.served() && !isStore(container) ? "container " + name + " is served" : api;
            }
        }
        if (isAny(words, NEITHER) || workload.containers().stream().anyMatch(RoleReader::isBeat)) {
            return null;
        }
        if (worker != null && api != null) {
            return role(workload, "both", api + " and " + worker);
        }
        worker = worker == null && isAny(words, WORKER_NAMES) ? "it is named so" : worker;
        return worker != null ? role(workload, WORKER, worker) : api != null ? role(workload, API, sentTo(workload, api)) : null;
    }

    private static Role role(Workload workload, String name, String evidence) {
        return new Role(workload.id(), name, evidence, isScaled(workload), null);
    }

    private static String sentTo(Workload workload, String otherwise) {
        return workload.links().services().stream().filter(service -> !service.headless()).findFirst()
                .map(service -> "Service " + service.id().name() + " sends to it").orElse(otherwise);
    }

    private static void addIfRole(String label, String value, Set<String> words) {
        if (label.equals("app.kubernetes.io/component") || label.equals("component") || label.equals("role") || label.equals("tier")) {
            words.addAll(words(value));
        }
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[-_./]")));
    }

    private static boolean isAny(Set<String> words, Set<String> known) {
        return words.stream().anyMatch(known::contains);
    }

    private static boolean isQueueCommand(Container container) {
        Set<String> words = commandWords(container);
        return words.contains("celery") && words.contains("worker") || words.contains("rq") && words.contains("worker") || isAny(words, QUEUE_COMMANDS);
    }

    private static boolean isBeat(Container container) {
        Set<String> words = commandWords(container);
        return words.contains("celery") && (words.contains("beat") || words.contains("flower")) && !words.contains("worker");
    }

    private static Set<String> commandWords(Container container) {
        Set<String> words = new HashSet<>();
        for (Located<String> arg : container.args()) {
            for (String word : arg.value().split("[\\s;&|]+")) {
                words.add(word.substring(word.lastIndexOf('/') + 1));
            }
        }
        return words;
    }

    private static boolean isStore(Container container) {
        if (container.image() == null) {
            return false;
        }
        String image = container.image().value();
        String repository = image.substring(image.lastIndexOf('/') + 1);
        int end = repository.indexOf(':') < 0 ? repository.indexOf('@') : repository.indexOf(':');
        return isAny(words(end < 0 ? repository : repository.substring(0, end)), STORES);
    }
}
