package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Databases and Redis that the application runs itself (facts 8.4 to 8.6). */
final class ServerReader {
    private static final int POSTGRES_CONNECTIONS = 100;
    private static final int POSTGRES_RESERVED = 3;
    private static final int SQL_SERVER_CONNECTIONS = 32_767;
    static final int REDIS_CLIENTS = 10_000;

    private final Hosts hosts;
    private final ServerFiles files;
    private final List<Server> found = new ArrayList<>();

    private ServerReader(Hosts hosts, ServerFiles files) {
        this.hosts = hosts;
        this.files = files;
    }

    /** Adds the names of what it finds to {@code hosts}. */
    static List<Server> read(ObjectIndex objects, List<Workload> workloads, Hosts hosts, ServerFiles files) {
        ServerReader reader = new ServerReader(hosts, files);
        for (KubeObject cluster : objects.of("postgresql.cnpg.io", "Cluster")) {
            reader.cluster(cluster);
        }
        RedisObjects.read(objects, hosts, files, reader.found);
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                Software software = Software.of(workload, container);
                if (software != null && software != Software.PGBOUNCER) {
                    reader.add(workload, container, software);
                }
            }
        }
        return reader.found;
    }

    private void cluster(KubeObject cluster) {
        Mapping parameters = cluster.spec().mappingOrEmpty("postgresql", "parameters");
        String name = cluster.name().value();
        Located<Integer> limit = parameters.integer("max_connections");
        Server.Limits limits = new Server.Limits(
                limit == null
                        ? Located.byDefault(POSTGRES_CONNECTIONS,
                                cluster.placeOf("spec", "postgresql", "parameters", "max_connections"))
                        : limit,
                number(parameters.text("superuser_reserved_connections"), POSTGRES_RESERVED)
                        + number(parameters.text("reserved_connections"), 0),
                "max_connections of Cluster " + name);
        Server server = new Server(ObjectId.of(cluster), "Cluster " + name, false, limits, Server.Memory.UNKNOWN);
        server.runs(PoolerReader.instances(cluster, "Cluster " + name));
        hosts.add(name + "-rw", cluster.namespace(), server);
        hosts.add("cluster " + name, cluster.namespace(), server);
        hosts.addSecret(name + "-app", cluster.namespace(), server);
        hosts.addSecret(name + "-superuser", cluster.namespace(), server);
        found.add(server);
    }

    private void add(Workload workload, Container container, Software software) {
        ServerConfiguration configuration = ServerConfiguration.of(workload, container, files);
        String name = workload.id().kind() + " " + workload.id().name().value();
        Server server = new Server(workload.id(), name, software == Software.REDIS,
                limits(software, configuration, name),
                software == Software.REDIS ? memory(workload, container, configuration) : Server.Memory.UNKNOWN);
        server.concerns(workload.id());
        hosts.addServices(workload, server);
        found.add(server);
    }

    private static Server.Limits limits(Software software, ServerConfiguration configuration, String name) {
        return switch (software) {
            case REDIS ->
                new Server.Limits(limit(configuration, REDIS_CLIENTS, "maxclients"), 0, "maxclients of " + name);
            case SQL_SERVER -> new Server.Limits(limit(configuration, SQL_SERVER_CONNECTIONS, "user connections"), 0,
                    "user connections of " + name);
            case MYSQL ->
                new Server.Limits(limit(configuration, null, "max_connections"), 0, "max_connections of " + name);
            default ->
                new Server.Limits(
                        limit(configuration, POSTGRES_CONNECTIONS, "max_connections", "POSTGRESQL_MAX_CONNECTIONS"),
                        number(configuration.setting("superuser_reserved_connections"), POSTGRES_RESERVED)
                                + number(configuration.setting("reserved_connections"), 0),
                        "max_connections of " + name);
        };
    }

    /** A default holds only where all that could change it is seen. */
    private static @Nullable Located<Integer> limit(ServerConfiguration configuration, @Nullable Integer byDefault,
            String setting, String... variables) {
        Located<String> written = configuration.setting(setting, variables);
        Integer value = written == null ? null : Scalars.integer(written.value());
        if (written != null) {
            return value == null ? null : written.as(value);
        }
        Place place = configuration.container().place();
        return byDefault == null || !configuration.complete() ? null : Located.byDefault(byDefault, place);
    }

    private Server.Memory memory(Workload workload, Container container, ServerConfiguration configuration) {
        Located<String> written = configuration.setting("maxmemory");
        Quantity bytes = written == null ? null : RedisMemory.parse(written.value());
        Located<String> refused = refused(written, configuration);
        return new Server.Memory(written == null || bytes == null || refused != null ? null : written.as(bytes),
                refused,
                limit(workload, container),
                written == null ? configuration.complete() : bytes != null && refused == null);
    }

    /** Redis ends at the first line it does not take, whatever comes later. To it a comment is a line of its own. */
    private static @Nullable Located<String> refused(@Nullable Located<String> setting,
            ServerConfiguration configuration) {
        for (ConfigLines.Line line : configuration.lines()) {
            if (line.name().equals("maxmemory") && (RedisMemory.isRefused(line.value().value())
                    || !line.rest().isEmpty())) {
                String whole = (line.value().value() + " " + line.rest()).strip();
                return new Located<>(whole, whole, line.value().place(), false);
            }
        }
        return setting != null && RedisMemory.isRefused(setting.value()) ? setting : null;
    }

    private @Nullable Located<Quantity> limit(Workload workload, Container container) {
        if (workload.type() != WorkloadType.COMPOSE_SERVICE) {
            return container.memory().limit();
        }
        Mapping service = files.service(workload);
        Located<String> written = service.text("deploy", "resources", "limits", "memory");
        written = written == null ? service.text("mem_limit") : written;
        return Located.read(written, RedisMemory::ofCompose);
    }

    private static int number(@Nullable Located<String> written, int byDefault) {
        Integer value = written == null ? null : Scalars.integer(written.value());
        return value == null ? byDefault : value;
    }
}
