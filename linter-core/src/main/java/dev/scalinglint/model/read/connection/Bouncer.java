package dev.scalinglint.model.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.source.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pooler while those who connect through it are collected. */
final class Bouncer implements Peer {
    /** Server connections that an instance may open for each pair of user and database. */
    record Sizes(@Nullable Located<Integer> pool, int reserve) {
        /** @param most what an instance may open to one database at all; null and 0 for no limit */
        static Sizes of(@Nullable Located<Integer> pool, int reserve, @Nullable Integer most) {
            if (pool == null || most == null || most <= 0) {
                return new Sizes(pool, reserve);
            }
            int kept = Math.min(pool.value(), most);
            return new Sizes(pool.as(kept), Math.min(reserve, most - kept));
        }
    }

    private final ObjectId id;
    private final String name;
    private final @Nullable Located<String> mode;
    private final @Nullable Bound instances;
    private final int surge;
    private final Sizes sizes;
    private final Place place;
    private final Set<String> databases = new LinkedHashSet<>();
    private final Set<ObjectId> workloads = new LinkedHashSet<>();
    private @Nullable Server server;

    Bouncer(ObjectId id, String name, @Nullable Located<String> mode, @Nullable Bound instances, int surge, Sizes sizes, Place place) {
        this.id = id;
        this.name = name;
        this.mode = mode;
        this.instances = instances;
        this.surge = surge;
        this.sizes = sizes;
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

    void serves(String database) {
        if (!database.isEmpty()) {
            databases.add(database);
        }
    }

    /** The server behind it: from now on its connections count there. */
    void leadsTo(Server server) {
        this.server = server;
    }

    /** Adds its own connections to its server, in the stead of its clients'. */
    void load() {
        if (server == null || instances == null) {
            return;
        }
        int pairs = Math.max(1, databases.size());
        boolean unlimited = instances.unlimited();
        String missing = sizes.pool == null ? "the pool size of " + name : unlimited ? "the number of instances of " + name : null;
        Integer size = sizes.pool == null ? null : times(sizes.pool.value(), pairs);
        server.add(new Load(name, "instance", instances, surge, 1, size, times(sizes.reserve, pairs), missing));
        workloads.forEach(server::concerns);
    }

    private static int times(int connections, int pairs) {
        return (int) Math.min(Integer.MAX_VALUE, (long) connections * pairs);
    }

    Pooler toPooler() {
        return new Pooler(id, name, mode, instances, sizes.pool, sizes.reserve, server == null ? null : server.name(), List.copyOf(workloads), place);
    }
}
