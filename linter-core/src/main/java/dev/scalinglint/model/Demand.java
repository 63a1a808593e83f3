package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all clients of a server may open to it at once, and what it allows (facts 8.5).
 *
 * @param limit    connections the server accepts: PostgreSQL's max_connections, Redis' maxclients; null when the tree
 *                 does not show it
 * @param reserved of those, kept back for superusers
 * @param setting  what the limit is called and whose it is, for people
 * @param loads    one for each client that is seen
 */
public record Demand(@Nullable Located<Integer> limit, int reserved, String setting, List<Load> loads) {
    public Demand {
        loads = List.copyOf(loads);
    }

    /** Connections at the peak, of the clients for which they are known. */
    @Fact
    public long peak() {
        long peak = 0;
        for (Load load : loads) {
            Long known = load.peak();
            peak += known == null ? 0 : known;
        }
        return peak;
    }

    /** Whether what is known is more than the server allows, whatever the rest may be. */
    @Fact
    public boolean exceeded() {
        return limit != null && peak() > (long) limit.value() - reserved;
    }

    /** The known terms and their sum, for people. */
    @Fact
    public String sum() {
        List<String> terms = new ArrayList<>();
        for (Load load : loads) {
            if (load.peak() != null) {
                terms.add(load.term());
            }
        }
        return String.join(" + ", terms) + (terms.size() > 1 ? " = " + peak() : "");
    }

    /** The limit less what is reserved, for people: {@code 100 − 3}. */
    @Fact
    public @Nullable String allowed() {
        return limit == null ? null : limit.value() + (reserved == 0 ? "" : " − " + reserved);
    }

    /** What keeps the sum from being known, for people; null when nothing does. */
    @Fact
    public @Nullable String missing() {
        List<String> missing = new ArrayList<>();
        for (Load load : loads) {
            if (load.missing() != null) {
                missing.add(load.missing());
            }
        }
        if (limit == null) {
            missing.add(setting);
        }
        return missing.isEmpty() ? null : String.join(", ", missing);
    }

    /** The largest known term, else the first; null when nothing connects. */
    @Fact
    public @Nullable Load largest() {
        Load largest = null;
        for (Load load : loads) {
            if (largest == null || size(load) > size(largest)) {
                largest = load;
            }
        }
        return largest;
    }

    private static long size(Load load) {
        Long peak = load.peak();
        return peak == null ? -1 : peak;
    }
}
