package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Database;
import dev.scalinglint.model.Demand;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Redis;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A database or Redis while those who connect to it are collected. */
final class Server implements Peer {
    /** What a server is told or takes by default; null where the tree does not show it. */
    record Limits(@Nullable Located<Integer> connections, int reserved, String setting) {}

    /** What a Redis is told of memory. */
    record Memory(@Nullable Located<Quantity> max, @Nullable Located<String> refused,
            @Nullable Located<Quantity> limit, boolean configured) {
        static final Memory UNKNOWN = new Memory(null, null, null, false);

        /** Of which nothing is known to be refused. */
        Memory(@Nullable Located<Quantity> max, @Nullable Located<Quantity> limit, boolean configured) {
            this(max, null, limit, configured);
        }
    }

    private final ObjectId id;
    private final String name;
    private final boolean redis;
    private final Limits limits;
    private final Memory memory;
    private @Nullable Bound instances;
    private final List<Load> loads = new ArrayList<>();
    private final Set<ObjectId> workloads = new LinkedHashSet<>();

    Server(ObjectId id, String name, boolean redis, Limits limits, Memory memory) {
        this.id = id;
        this.name = name;
        this.redis = redis;
        this.limits = limits;
        this.memory = memory;
    }

    /** A server that the tree names and does not hold. */
    static Server elsewhere(ObjectId namedBy, String name, boolean redis) {
        String setting = (redis ? "maxclients of " : "max_connections of ") + name;
        return new Server(namedBy, name, redis, new Limits(null, 0, setting), Memory.UNKNOWN);
    }

    @Override
    public boolean redis() {
        return redis;
    }

    String name() {
        return name;
    }

    /** Takes note of how many of it an operator runs. */
    void runs(Bound count) {
        instances = count;
    }

    void add(Load load) {
        loads.add(load);
    }

    void concerns(ObjectId workload) {
        workloads.add(workload);
    }

    private Demand demand() {
        return new Demand(limits.connections, limits.reserved, limits.setting, loads);
    }

    Database toDatabase() {
        return new Database(id, name, instances, demand(), List.copyOf(workloads));
    }

    Redis toRedis() {
        return new Redis(id, name, demand(), memory.max, memory.refused, memory.limit, memory.configured,
                List.copyOf(workloads));
    }
}
