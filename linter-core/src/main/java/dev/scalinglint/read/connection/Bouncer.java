package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.source.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A pooler while those who connect through it are collected. */
final class Bouncer implements Peer {
    /**
     * Server connections that an instance may open for each pair of user and database.
     *
     * @param pool    null where it cannot be seen
     * @param reserve beyond those
     * @param most    to one database at all; null and 0 for no limit
     */
    record Limits(@Nullable Located<Integer> pool, int reserve, @Nullable Integer most) {
        /** The same with what the line of a database says. */
        Limits of(BouncerDatabase database) {
            return new Limits(database.pool() == null ? pool : database.pool(),
                    database.reserve() == null ? reserve : database.reserve(),
                    database.most() == null ? most : database.most());
        }

        /** The same with a pool and a reserve that the bound for the database leaves. */
        Limits bounded() {
            if (pool == null || most == null || most <= 0) {
                return this;
            }
            int kept = Math.min(pool.value(), most);
            return new Limits(pool.as(kept), Math.min(reserve, most - kept), most);
        }
    }

    /** What an instance opens to one server; {@code pool} is null where a part of it cannot be seen. */
    private record Sum(@Nullable Long pool, long reserve) {
        static final Sum NOTHING = new Sum(0L, 0);

        Sum and(Limits limits) {
            Limits bounded = limits.bounded();
            return new Sum(pool == null || bounded.pool() == null ? null : pool + bounded.pool().value(),
                    reserve + bounded.reserve());
        }
    }

    /**
     * How many of it run.
     *
     * @param surge how many a rollout adds
     */
    record Instances(Bound min, Bound max, int surge) {}

    private final ObjectId id;
    private final String name;
    private final @Nullable Located<String> mode;
    private final @Nullable Instances instances;
    private final Limits limits;
    private final List<BouncerDatabase> lines;
    private final Place place;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<ObjectId> workloads = new LinkedHashSet<>();
    private final Map<String, Server> servers = new HashMap<>();
    private @Nullable Server general;

    Bouncer(ObjectId id, String name, @Nullable Located<String> mode, @Nullable Instances instances,
            Limits limits, List<BouncerDatabase> lines, Place place) {
        this.id = id;
        this.name = name;
        this.mode = mode;
        this.instances = instances;
        this.limits = limits;
        this.lines = lines;
        this.place = place;
    }

    @Override
    public boolean redis() {
        return false;
    }

    ObjectId id() {
        return id;
    }

    void concerns(ObjectId workload) {
        workloads.add(workload);
    }

    boolean isConnected() {
        return !workloads.isEmpty();
    }

    /** A client asks for a database. */
    void serves(String database) {
        if (!database.isEmpty()) {
            asked.add(database);
        }
    }

    /** The hosts that lines of databases name. */
    Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>();
        lines.stream().map(BouncerDatabase::host).filter(Objects::nonNull).forEach(hosts::add);
        return hosts;
    }

    /**
     * A server behind it: from now on its connections count there.
     *
     * @param host null for databases whose line names none
     */
    void leadsTo(@Nullable String host, Server server) {
        if (host == null) {
            general = server;
        } else {
            servers.put(host, server);
        }
    }

    /** Adds its own connections to its servers, in the stead of its clients'. */
    void load() {
        if (instances == null) {
            return;
        }
        boolean unlimited = instances.max().unlimited();
        sums().forEach((server, sum) -> {
            String missing = sum.pool == null
                    ? "the pool size of " + name
                    : unlimited
                            ? "the number of instances of " + name
                            : null;
            server.add(new Load(name, "instance", instances.min(), instances.max(), instances.surge(), 1,
                    sum.pool == null ? null : capped(sum.pool), capped(sum.reserve), missing));
            workloads.forEach(server::concerns);
        });
    }

    /** A pool for each database that has a line, and for each that is asked for where any may be. */
    private Map<Server, Sum> sums() {
        Map<Server, Sum> sums = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>(asked);
        BouncerDatabase any = null;
        for (BouncerDatabase line : lines) {
            others.remove(line.name());
            any = line.isAny() ? line : any;
            if (!line.isAny()) {
                add(sums, line);
            }
        }
        BouncerDatabase rest = any;
        boolean takesOthers = lines.isEmpty() || any != null;
        int pools = !takesOthers ? 0 : Math.max(sums.isEmpty() ? 1 : 0, others.size());
        IntStream.range(0, pools).forEach(i -> add(sums, rest));
        return sums;
    }

    private void add(Map<Server, Sum> sums, @Nullable BouncerDatabase line) {
        Server server = line == null || line.host() == null ? general : servers.get(line.host());
        if (server != null) {
            sums.put(server, sums.getOrDefault(server, Sum.NOTHING).and(line == null ? limits : limits.of(line)));
        }
    }

    private static int capped(long connections) {
        return (int) Math.min(Integer.MAX_VALUE, connections);
    }

    /** The one behind it; of several the first that a line names. */
    private @Nullable Server server() {
        return general != null
                ? general
                : hosts().stream().map(servers::get).filter(Objects::nonNull).findFirst()
                        .orElse(null);
    }

    Pooler toPooler() {
        Server server = server();
        Limits usual = limits.bounded();
        return new Pooler(id, name, mode, instances == null ? null : instances.max(), usual.pool(), usual.reserve(),
                server == null ? null : server.name(), List.copyOf(workloads), place);
    }
}
