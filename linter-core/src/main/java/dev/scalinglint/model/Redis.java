package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Redis, or what speaks its protocol, that workloads of the application connect to, or that the application runs
 * (facts 8.5, 8.6).
 *
 * @param id          the object that runs it; for one outside the tree the workload that names it first
 * @param name        for people
 * @param demand      what its clients may open
 * @param maxMemory   bytes it may fill with data; 0 and null: as many as it likes
 * @param refused     what is written for maxmemory and no Redis takes, so that it ends at its start: {@code 75%}; null
 *                    for nothing
 * @param memoryLimit bytes its container may use; null when absent
 * @param configured  whether all that may set maxmemory is visible
 * @param workloads   what runs it and what connects to it
 */
public record Redis(ObjectId id, String name, Demand demand, @Nullable Located<Quantity> maxMemory,
        @Nullable Located<String> refused,
        @Nullable Located<Quantity> memoryLimit, boolean configured, List<ObjectId> workloads)
        implements
            Concerning {
    public Redis {
        workloads = List.copyOf(workloads);
    }

    /**
     * Percent of the container's memory that data cannot fill: left for copies on write and buffers. Null when not
     * known.
     */
    @Fact
    public @Nullable Double headroom() {
        if (maxMemory == null || maxMemory.value().isZero() || memoryLimit == null || memoryLimit.value().isZero()) {
            return null;
        }
        return 100 * (1 - maxMemory.value().value().doubleValue() / memoryLimit.value().value().doubleValue());
    }

    @Override
    public Place place() {
        return id.place();
    }
}
