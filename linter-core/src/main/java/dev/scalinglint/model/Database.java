package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;

/**
 * A SQL database that workloads of the application connect to, or that the application runs (facts 8.3 to 8.5).
 *
 * @param id        the object that runs it; for one outside the tree the workload that names it first
 * @param name      for people: {@code Cluster orders-db}, {@code host db.example.com}
 * @param demand    what its clients may open; a pooler counts in the stead of its clients
 * @param workloads what runs it and what connects to it, directly or through a pooler
 */
public record Database(ObjectId id, String name, Demand demand, List<ObjectId> workloads) implements Concerning {
    public Database {
        workloads = List.copyOf(workloads);
    }

    @Override
    public Place place() {
        return id.place();
    }
}
