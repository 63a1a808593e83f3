package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SQL database that workloads of the application connect to, or that the application runs (facts 8.3 to 8.5).
 *
 * @param id        the object that runs it; for one outside the tree the workload that names it first
 * @param name      for people: {@code Cluster orders-db}, {@code host db.example.com}
 * @param instances how many of it CloudNativePG runs; null where something else does
 * @param demand    what its clients may open; a pooler counts in the stead of its clients
 * @param workloads what runs it and what connects to it, directly or through a pooler
 */
public record Database(ObjectId id, String name, @Nullable Bound instances, Demand demand,
        List<ObjectId> workloads) implements Concerning {
    public Database {
        workloads = List.copyOf(workloads);
    }

    @Override
    public Place place() {
        return id.place();
    }
}
