package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workload is for in an application that scales: answering requests, or working off a queue.
 *
 * @param workload    whose part it is
 * @param name        {@code api}, {@code worker}, or {@code both} for one whose pods hold a container of each
 * @param evidence    what shows it, for people
 * @param autoscaled  whether an autoscaler scales it
 * @param counterpart a workload of the other role in the same namespace that an autoscaler scales; null when there is
 *                    none
 */
public record Role(ObjectId workload, String name, String evidence, boolean autoscaled,
        @Nullable String counterpart) implements Concerning {
    /** The workload. */
    @Override
    public ObjectId id() {
        return workload;
    }

    @Override
    public List<ObjectId> workloads() {
        return List.of(workload);
    }

    /** This role, once it is known which workload of the other role in its namespace an autoscaler scales. */
    public Role beside(@Nullable String counterpart) {
        return new Role(workload, name, evidence, autoscaled, counterpart);
    }

    @Override
    public Place place() {
        return workload.place();
    }
}
