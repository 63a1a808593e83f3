package dev.scalinglint.read.connection;

import dev.scalinglint.model.ConnectionPool;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one container opens to each server it reaches. */
final class ConnectionLoads {
    private final Workload workload;
    private final Container container;
    private final List<ConnectionPool> pools;
    private final Map<Peer, List<Endpoint>> reached;

    /** @param pools that variables set, for no server in particular */
    ConnectionLoads(Workload workload, Container container, List<ConnectionPool> pools,
            Map<Peer, List<Endpoint>> reached) {
        this.workload = workload;
        this.container = container;
        this.pools = pools;
        this.reached = reached;
    }

    void on(Server server, List<Endpoint> through) {
        List<ConnectionPool> used = ofStrings(through);
        if (used.isEmpty() && peers(server.redis()) == 1) {
            used = ofKind(server.redis());
        }
        if (used.isEmpty() && !workload.type().isServing()) {
            return;
        }
        server.add(load(used, through));
    }

    /** Of several connection strings to one server the largest counts: they are ways to the same engine. */
    private List<ConnectionPool> ofStrings(List<Endpoint> through) {
        ConnectionPool largest = null;
        for (Endpoint endpoint : through) {
            ConnectionPool pool = PoolReader.of(workload, container, endpoint);
            Integer most = pool == null ? null : pool.most();
            if (pool != null && (largest == null || most != null && largest.most() != null && most > largest.most())) {
                largest = pool;
            }
        }
        return largest == null ? List.of() : List.of(largest);
    }

    /** With two servers nobody can tell which of them a pool is for. */
    private int peers(boolean redis) {
        int count = 0;
        for (List<Endpoint> endpoints : reached.values()) {
            count += endpoints.get(0).redis() == redis ? 1 : 0;
        }
        return count;
    }

    private List<ConnectionPool> ofKind(boolean redis) {
        List<ConnectionPool> found = new ArrayList<>(1);
        for (ConnectionPool pool : pools) {
            if (pool.kind().equals("redis") == redis) {
                found.add(pool);
            }
        }
        return found;
    }

    private Load load(List<ConnectionPool> used, List<Endpoint> through) {
        Scale scale = workload.scale();
        boolean compose = workload.type() == WorkloadType.COMPOSE_SERVICE;
        long size = 0;
        long overflow = 0;
        for (ConnectionPool pool : used) {
            size += pool.size().value();
            overflow += pool.overflow() == null ? 0 : pool.overflow().value();
        }
        Integer processes = PoolReader.processes(container);
        return new Load(client(), compose ? "container" : "pod", scale.min(), scale.max(), surge(), processes,
                used.isEmpty() || !isLimited(used) ? null : capped(size), capped(overflow),
                missing(used, processes, through));
    }

    private static boolean isLimited(List<ConnectionPool> used) {
        return used.stream().allMatch(pool -> pool.most() != null);
    }

    private static Integer capped(long connections) {
        return (int) Math.min(Integer.MAX_VALUE, connections);
    }

    private String client() {
        String name = workload.id().name().value();
        long others = workload.containers().stream().filter(other -> other.role() != Container.Role.INIT).count();
        return others == 1 || container.main() ? name : name + "/" + container.name().value();
    }

    /** Revisions beyond the first live beside it with as many pods of their own. */
    private int surge() {
        Scale scale = workload.scale();
        int revisions = workload.knative() == null || scale.max().unlimited()
                ? 0
                : (workload.knative().revisions() - 1) * scale.max().value();
        return scale.surge() + revisions;
    }

    private @Nullable String missing(List<ConnectionPool> used, @Nullable Integer processes, List<Endpoint> through) {
        List<String> missing = new ArrayList<>(0);
        if (workload.scale().max().unlimited()) {
            missing.add("the most pods of " + client());
        }
        if (processes == null) {
            missing.add("the processes in a pod of " + client());
        }
        if (used.isEmpty()) {
            missing.add("the pool size of " + client() + doubt(through));
        } else if (!isLimited(used)) {
            missing.add("a limit to the pool of " + client());
        }
        return missing.isEmpty() ? null : String.join(" and ", missing);
    }

    /** What looks as if it told the size, and does not. */
    private String doubt(List<Endpoint> through) {
        for (Endpoint endpoint : through) {
            String name = endpoint.dsn() == null ? null : PoolParameters.doubtful(endpoint.dsn());
            if (name != null) {
                return " (not every driver that can read " + endpoint.variable() + " obeys its " + name + ")";
            }
        }
        for (String name : container.env().keySet()) {
            if (SpringNames.misses(name)) {
                return " (Spring Boot reads no " + name + ")";
            }
        }
        return "";
    }
}
