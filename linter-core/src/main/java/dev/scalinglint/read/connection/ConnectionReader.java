package dev.scalinglint.read.connection;

import dev.scalinglint.model.Connection;
import dev.scalinglint.model.ConnectionPool;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Database;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.model.Redis;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Workloads to the servers they connect to: who may open how many connections (facts 8.3 to 8.5). */
public final class ConnectionReader {
    private final Hosts hosts = new Hosts();
    private final ServerFiles files;
    private final EndpointReader endpoints;
    private final PoolerReader poolers;
    private final List<Server> servers;
    private final List<PoolerReader.Found> bouncers;
    private final Map<String, Server> elsewhere = new HashMap<>();
    private final List<ConnectionPool> pools = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** A variable of a container and what it leads to; null for a server on the pod's own loopback that is not seen. */
    private record Link(Workload workload, Container container, Endpoint endpoint, Peer peer) {}

    private ConnectionReader(ObjectIndex objects, List<Workload> workloads) {
        this.files = new ServerFiles(objects);
        this.endpoints = new EndpointReader(objects, hosts);
        this.poolers = new PoolerReader(hosts, files);
        this.servers = new ArrayList<>(ServerReader.read(objects, workloads, hosts, files));
        this.bouncers = poolers.read(objects, workloads);
    }

    /** @param workloads linked to the Services that name them */
    public static Connections read(ObjectIndex objects, List<Workload> workloads) {
        if (isUnconnected(objects, workloads)) {
            return Connections.NONE;
        }
        ConnectionReader reader = new ConnectionReader(objects, workloads);
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                reader.connect(workload, container);
            }
        }
        for (PoolerReader.Found found : reader.bouncers) {
            reader.lead(found);
            found.bouncer().load();
        }
        return reader.result(workloads);
    }

    /** Most single manifests are: then nothing more is loaded. */
    private static boolean isUnconnected(ObjectIndex objects, List<Workload> workloads) {
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                if (!container.env().isEmpty() || !container.references().isEmpty()
                        || Software.of(workload, container) != null) {
                    return false;
                }
            }
        }
        return objects.of("postgresql.cnpg.io", "Cluster").isEmpty()
                && objects.of("postgresql.cnpg.io", "Pooler").isEmpty()
                && objects.of("", "ConfigMap").isEmpty() && RedisObjects.none(objects);
    }

    private void connect(Workload workload, Container container) {
        if (container.role() == Container.Role.INIT || Software.of(workload, container) != null
                || container.env().isEmpty() && container.references().isEmpty()) {
            return;
        }
        Map<Peer, List<Endpoint>> reached = new LinkedHashMap<>();
        boolean database = false;
        for (Endpoint endpoint : endpoints.read(container, workload.id().namespace())) {
            Peer peer = peer(workload, endpoint);
            if (peer != null) {
                links.add(new Link(workload, container, endpoint, peer));
                reached.computeIfAbsent(peer, any -> new ArrayList<>(1)).add(endpoint);
                database |= !endpoint.redis();
            }
        }
        List<ConnectionPool> own = PoolReader.ofVariables(workload, container, database);
        pools.addAll(own);
        ConnectionLoads loads = new ConnectionLoads(workload, container, own, reached);
        for (Map.Entry<Peer, List<Endpoint>> arrival : reached.entrySet()) {
            for (Endpoint endpoint : arrival.getValue()) {
                ConnectionPool pool = PoolReader.of(workload, container, endpoint);
                if (pool != null) {
                    pools.add(pool);
                }
            }
            arrive(workload, arrival.getKey(), arrival.getValue(), loads);
        }
    }

    private static void arrive(Workload workload, Peer peer, List<Endpoint> through, ConnectionLoads loads) {
        if (peer instanceof Server server) {
            server.concerns(workload.id());
            loads.on(server, through);
        } else if (peer instanceof Bouncer bouncer) {
            bouncer.concerns(workload.id());
            through.forEach(endpoint -> bouncer.serves(endpoint.dsn() == null ? "" : endpoint.dsn().database()));
        }
    }

    /** Null for what is no server that others share: one in the same pod, a replica of a CloudNativePG cluster. */
    private @Nullable Peer peer(Workload workload, Endpoint endpoint) {
        String host = endpoint.host();
        if (host == null) {
            Peer generated = endpoint.secret() == null || endpoint.dsn() != null
                    ? null
                    : hosts.ofSecret(workload.id().namespace(), endpoint.secret());
            return generated != null
                    ? generated
                    : elsewhere(workload, endpoint, "what " + endpoint.unseen() + " names");
        } else if (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")) {
            return endpoint.redis() ? null : poolers.sidecar(workload);
        }
        String scope = Hosts.scope(workload);
        Peer known = hosts.find(scope, host, endpoint.redis());
        boolean replica = known == null
                && (hosts.find(scope, host.replaceFirst("-ro?(?=\\.|$)", "-rw"), false) instanceof Server);
        return known != null ? known : replica ? null : elsewhere(workload, endpoint, "host " + host);
    }

    private Server elsewhere(Workload workload, Endpoint endpoint, String name) {
        String key =
                (endpoint.redis() ? "redis " : "") + (name.contains(".") ? "" : Hosts.scope(workload) + " ") + name;
        return elsewhere.computeIfAbsent(key, any -> {
            Server server = Server.elsewhere(workload.id(), name, endpoint.redis());
            servers.add(server);
            return server;
        });
    }

    private void lead(PoolerReader.Found found) {
        if (found.host() != null && hosts.find(found.scope(), found.host(), false) instanceof Server server) {
            found.bouncer().leadsTo(null, server);
        }
        for (String host : found.bouncer().hosts()) {
            if (hosts.find(found.scope(), host, false) instanceof Server server) {
                found.bouncer().leadsTo(host, server);
            }
        }
    }

    private Connections result(List<Workload> workloads) {
        Map<Bouncer, Pooler> finished = new IdentityHashMap<>();
        List<Pooler> all = new ArrayList<>();
        for (PoolerReader.Found found : bouncers) {
            if (!found.bouncer().isConnected()) {
                workloads.stream().map(Workload::id).filter(found.bouncer().id()::sharesNamespaceWith)
                        .forEach(found.bouncer()::concerns);
            }
            Pooler pooler = found.bouncer().toPooler();
            finished.put(found.bouncer(), pooler);
            all.add(pooler);
        }
        List<Connection> connections = new ArrayList<>(links.size());
        for (Link link : links) {
            connections.add(new Connection(link.workload.id(), link.container.name().value(), link.endpoint.variable(),
                    link.endpoint.redis() ? "redis" : "database", link.endpoint.host(),
                    link.peer instanceof Bouncer bouncer ? finished.get(bouncer) : null, link.endpoint.place()));
        }
        List<Database> databases = new ArrayList<>();
        List<Redis> redis = new ArrayList<>();
        for (Server server : servers) {
            if (server.redis()) {
                redis.add(server.toRedis());
            } else {
                databases.add(server.toDatabase());
            }
        }
        return new Connections(connections, pools, all, databases, redis);
    }
}
