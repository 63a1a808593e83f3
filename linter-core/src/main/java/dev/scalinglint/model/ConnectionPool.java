package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections that a container is told to keep, by a variable or by a parameter of a connection string (facts
 * 8.3).
 *
 * @param workload  the workload of that container
 * @param container its name
 * @param kind      {@code database} or {@code redis}
 * @param source    what sets the size, for people
 * @param size      connections kept; 0 and less: no limit
 * @param overflow  connections beyond those; null when absent
 * @param processes of the container, each with such a pool; null when not known
 */
public record ConnectionPool(ObjectId workload, String container, String kind, String source, Located<Integer> size,
        @Nullable Located<Integer> overflow, @Nullable Integer processes) implements OfWorkload {
    /** Size and overflow of one pool; null when it has no limit. */
    @Fact
    public @Nullable Integer most() {
        int more = overflow == null ? 0 : overflow.value();
        return size.value() <= 0 || more < 0 ? null : (int) Math.min(Integer.MAX_VALUE, (long) size.value() + more);
    }

    /** Of all processes of a replica; null when it has no limit or their count is not known. */
    @Fact
    public @Nullable Integer perReplica() {
        Integer most = most();
        return most == null || processes == null ? null : (int) Math.min(Integer.MAX_VALUE, (long) most * processes);
    }

    /** How {@link #perReplica} comes about, for people: {@code 2 processes × (5 + 10) = 30}. */
    @Fact
    public String arithmetic() {
        boolean several = processes != null && processes > 1;
        String more = overflow != null && overflow.value() > 0 ? " + " + overflow.value() : "";
        String pool = size.value() + more;
        return (several ? processes + " processes × " + (more.isEmpty() ? pool : "(" + pool + ")") : pool)
                + (several || !more.isEmpty() ? " = " + perReplica() : "");
    }

    @Override
    public Place place() {
        return size.place();
    }
}
