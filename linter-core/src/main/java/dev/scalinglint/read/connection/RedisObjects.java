package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.read.index.ObjectIndex;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Redis that an operator runs: Spotahome's RedisFailover, and Redis, RedisReplication and RedisCluster of Opstree. */
final class RedisObjects {
    private static final String SPOTAHOME = "databases.spotahome.com";
    private static final String OPSTREE = "redis.redis.opstreelabs.in";
    private static final List<String> OPSTREE_KINDS = List.of("Redis", "RedisReplication", "RedisCluster");

    private final Hosts hosts;
    private final ServerFiles files;
    private final List<Server> found;

    private RedisObjects(Hosts hosts, ServerFiles files, List<Server> found) {
        this.hosts = hosts;
        this.files = files;
        this.found = found;
    }

    static boolean none(ObjectIndex objects) {
        for (String kind : OPSTREE_KINDS) {
            if (!objects.of(OPSTREE, kind).isEmpty()) {
                return false;
            }
        }
        return objects.of(SPOTAHOME, "RedisFailover").isEmpty();
    }

    static void read(ObjectIndex objects, Hosts hosts, ServerFiles files, List<Server> found) {
        RedisObjects reader = new RedisObjects(hosts, files, found);
        objects.of(SPOTAHOME, "RedisFailover").forEach(reader::spotahome);
        for (String kind : OPSTREE_KINDS) {
            objects.of(OPSTREE, kind).forEach(reader::opstree);
        }
    }

    private void spotahome(KubeObject object) {
        Mapping redis = object.spec().mappingOrEmpty("redis");
        List<Node> lines = redis.items("customConfig");
        Located<Quantity> memory = quantity(redis);
        add(object, setting(lines, "maxclients"), new Server.Memory(bytes(setting(lines, "maxmemory")), memory, true),
                "rfrm-%s", "rfr-%s", "rfs-%s");
    }

    private void opstree(KubeObject object) {
        Mapping config = object.spec().mappingOrEmpty("redisConfig");
        Located<Quantity> memory = quantity(object.spec().mappingOrEmpty("kubernetesConfig"));
        List<Node> lines = config.items("dynamicConfig");
        Located<String> additional = config.text("additionalRedisConfig");
        KubeObject map = additional == null ? null : files.configMap(object.namespace(), additional.value());
        boolean seen = additional == null || map != null;
        Located<Quantity> max = bytes(either(lines, map, "maxmemory"));
        Located<Integer> share = config.integer("maxMemoryPercentOfLimit");
        add(object, seen ? either(lines, map, "maxclients") : null,
                new Server.Memory(max != null || share == null || memory == null ? max : share(share, memory.value()),
                        memory, seen),
                "%s", "%s-master", "%s-leader");
    }

    private void add(KubeObject object, @Nullable Located<String> clients, Server.Memory memory, String... services) {
        String name = object.kind().value() + " " + object.name().value();
        Integer count = clients == null ? null : Scalars.integer(clients.value());
        Located<Integer> limit = clients == null && memory.configured()
                ? Located.byDefault(ServerReader.REDIS_CLIENTS, object.name().place())
                : clients == null || count == null ? null : clients.as(count);
        Server server = new Server(ObjectId.of(object), name, true,
                new Server.Limits(limit, 0, "maxclients of " + name), memory);
        for (String service : services) {
            hosts.add(service.formatted(object.name().value()), object.namespace(), server);
        }
        found.add(server);
    }

    private static @Nullable Located<Quantity> quantity(Mapping owner) {
        return Located.read(owner.reading("resources", "limits", "memory"), Quantity::parse);
    }

    private static Located<Quantity> share(Located<Integer> percent, Quantity limit) {
        BigDecimal bytes = limit.value().multiply(BigDecimal.valueOf(percent.value())).movePointLeft(2);
        return new Located<>(new Quantity(bytes, ""), percent.text() + "% of the limit", percent.place(), false);
    }

    private static @Nullable Located<Quantity> bytes(@Nullable Located<String> written) {
        return Located.read(written, RedisMemory::parse);
    }

    private static @Nullable Located<String> either(List<Node> lines, @Nullable KubeObject map, String name) {
        Located<String> found = setting(lines, name);
        if (found == null) {
            for (var entry : ServerConfiguration.texts(map)) {
                for (ConfigLines.Line line : ConfigLines.of(entry)) {
                    found = line.name().equals(name) ? line.value() : found;
                }
            }
        }
        return found;
    }

    /** Of items such as {@code maxmemory 2gb}. */
    private static @Nullable Located<String> setting(List<Node> lines, String name) {
        Located<String> found = null;
        for (Node line : lines) {
            if (line instanceof Scalar text && text.text().startsWith(name + " ")) {
                String value = text.text().substring(name.length()).strip();
                found = new Located<>(value, value, text.place(), false);
            }
        }
        return found;
    }
}
