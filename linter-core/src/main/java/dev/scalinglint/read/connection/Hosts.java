package dev.scalinglint.read.connection;

import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Servers and poolers by the names under which workloads reach them. */
final class Hosts {
    private record Entry(@Nullable String namespace, Peer peer) {}

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> bySecret = new HashMap<>();

    /** @param namespace of the Service; for Compose {@link #scope the file} */
    void add(String service, @Nullable String namespace, Peer peer) {
        String name = service.toLowerCase(Locale.ROOT);
        byName.computeIfAbsent(isFile(namespace) ? namespace + " " + name : name, any -> new ArrayList<>(1))
                .add(new Entry(namespace, peer));
    }

    void addSecret(String name, @Nullable String namespace, Peer peer) {
        bySecret.computeIfAbsent(name, any -> new ArrayList<>(1)).add(new Entry(namespace, peer));
    }

    /** The names that Services, or Compose, give to what a workload runs. */
    void addServices(Workload workload, Peer peer) {
        if (workload.type() == WorkloadType.COMPOSE_SERVICE) {
            add(workload.id().name().value(), scope(workload), peer);
        }
        for (Service service : workload.links().services()) {
            add(service.id().name().value(), service.id().namespace(), peer);
        }
    }

    /** Where a workload's short host names are looked up: its namespace, or its Compose file. */
    static @Nullable String scope(Workload workload) {
        return workload.type() == WorkloadType.COMPOSE_SERVICE
                ? "file " + workload.place().file().path()
                : workload.id().namespace();
    }

    /** Compose files know nothing of Services, nor of each other. */
    private static boolean isFile(@Nullable String scope) {
        return scope != null && scope.startsWith("file ");
    }

    /** Null for what is outside the tree, or cannot be told from its namesakes. */
    @Nullable
    Peer find(@Nullable String scope, String host, boolean redis) {
        String[] labels = host.split("\\.");
        if (isFile(scope)) {
            return find(byName, scope, scope + " " + host, redis);
        }
        boolean service = labels.length <= 2 || labels[2].equals("svc");
        Peer direct = service ? find(byName, labels.length > 1 ? labels[1] : scope, labels[0], redis) : null;
        if (direct != null || labels.length == 1) {
            return direct;
        }
        // A pod of a headless Service: name.service[.namespace.svc…].
        boolean pod = labels.length == 2 || labels.length > 3 && labels[3].equals("svc");
        return pod ? find(byName, labels.length > 3 ? labels[2] : scope, labels[1], redis) : null;
    }

    @Nullable
    Peer ofSecret(@Nullable String namespace, String name) {
        return find(bySecret, namespace, name, false);
    }

    private static @Nullable Peer find(Map<String, List<Entry>> entries, @Nullable String namespace, String name,
            boolean redis) {
        Peer possible = null;
        for (Entry entry : entries.getOrDefault(name, List.of())) {
            if (entry.peer.redis() != redis) {
                continue;
            }
            if (Objects.equals(entry.namespace, namespace)) {
                return entry.peer;
            }
            if (entry.namespace == null || namespace == null) {
                if (possible != null && possible != entry.peer) {
                    return null;
                }
                possible = entry.peer;
            }
        }
        return possible;
    }
}
