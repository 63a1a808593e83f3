package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PgBouncer between workloads and their database: CloudNativePG's Pooler, a workload of its own, a sidecar, or only
 * its configuration (facts 8.4).
 *
 * @param id          the object that runs it, else the ConfigMap that configures it
 * @param name        for people: {@code Pooler orders-rw}, {@code PgBouncer of Deployment pgbouncer}
 * @param mode        {@code session}, {@code transaction} or {@code statement}, {@code session} by default; of several
 *                    databases the first that is not in transaction mode; null when something that is not visible sets
 *                    it
 * @param instances   how many of it run; null for configuration that nothing visible uses
 * @param poolSize    server connections of each instance for a pair of user and database, 20 by default; null when not
 *                    visible
 * @param reserve     connections it may add to that under load
 * @param database    name of the database's host or CloudNativePG cluster; null when not visible
 * @param workloads   what runs it and what connects through it
 * @param place       {@code spec} of a Pooler or of the pods that run it, else the name of the ConfigMap
 */
public record Pooler(ObjectId id, String name, @Nullable Located<String> mode, @Nullable Bound instances,
        @Nullable Located<Integer> poolSize,
        int reserve, @Nullable String database, List<ObjectId> workloads, Place place) implements Concerning {
    public Pooler {
        workloads = List.copyOf(workloads);
    }

    /** Whether a client keeps its server connection for no longer than a transaction. */
    @Fact
    public boolean sharesSessions() {
        return mode != null && !mode.value().equalsIgnoreCase("session");
    }
}
