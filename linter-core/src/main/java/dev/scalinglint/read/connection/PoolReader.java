package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.ConnectionPool;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pools that a container is told to keep (facts 8.3). */
final class PoolReader {
    private static final List<String> KEYS = List.of("\"pool_size\"", "maximum-pool-size", "maximumPoolSize");

    private final Workload workload;
    private final Container container;
    private final List<ConnectionPool> pools = new ArrayList<>(0);

    private PoolReader(Workload workload, Container container) {
        this.workload = workload;
        this.container = container;
    }

    /**
     * Those that variables set, for whatever the container connects to.
     *
     * @param connects whether a database is among that: only then is a text searched for a setting
     */
    static List<ConnectionPool> ofVariables(Workload workload, Container container, boolean connects) {
        PoolReader reader = new PoolReader(workload, container);
        reader.named(false);
        reader.named(true);
        if (connects && !reader.hasDatabase()) {
            reader.embedded();
        }
        return reader.pools;
    }

    /**
     * The one that a connection string's own parameters set, or its driver keeps without them; null where neither is
     * certain.
     */
    static @Nullable ConnectionPool of(Workload workload, Container container, Endpoint endpoint) {
        Dsn dsn = endpoint.dsn();
        Integer size = dsn == null ? null : PoolParameters.size(dsn);
        if (dsn == null || size == null) {
            return null;
        }
        Located<Integer> located = new Located<>(size, String.valueOf(size), endpoint.place(),
                PoolParameters.isDefault(dsn));
        return pool(workload, container, dsn.redis(), "the connection string in " + endpoint.variable(), located, null);
    }

    private boolean hasDatabase() {
        for (ConnectionPool pool : pools) {
            if (pool.kind().equals("database")) {
                return true;
            }
        }
        return false;
    }

    private void named(boolean redis) {
        Map<String, Located<Integer>> overflows = new LinkedHashMap<>();
        Map<String, Map.Entry<String, Located<Integer>>> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
            String prefix = PoolNames.poolPrefix(variable.getKey(), redis);
            String over = redis || prefix != null ? null : PoolNames.overflowPrefix(variable.getKey());
            Located<Integer> number = prefix == null && over == null ? null : number(variable.getValue());
            if (number != null && prefix != null) {
                // Of two names under one prefix that of a pool: the other may be a limit for all.
                sizes.merge(prefix, Map.entry(variable.getKey(), number),
                        (first, next) -> isPool(first.getKey()) || !isPool(next.getKey()) ? first : next);
            } else if (number != null) {
                overflows.put(over, number);
            }
        }
        if (sizes.isEmpty()) {
            return;
        }
        // Spring's own variable overrides the file that would have read the other.
        if (sizes.containsKey("SPRING")) {
            sizes.remove("");
        }
        sizes.forEach((prefix, size) -> pools.add(pool(workload, container, redis, size.getKey(), size.getValue(),
                overflows.getOrDefault(prefix,
                        sizes.size() == 1 && overflows.size() == 1 ? overflows.values().iterator().next() : null))));
    }

    private static boolean isPool(String name) {
        return name.toUpperCase(Locale.ROOT).contains("POOL");
    }

    private @Nullable Located<Integer> number(Located<String> value) {
        Integer number = Scalars.integer(Expansion.of(value.value(), container.env()).strip());
        return number == null ? null : value.as(number);
    }

    /** Numbers in JSON, and in the properties of a JVM or a Spring application. */
    private void embedded() {
        for (Map.Entry<String, Located<String>> variable : container.env().entrySet()) {
            embedded(variable.getKey(), variable.getValue());
        }
        for (Located<String> arg : container.args()) {
            embedded("an argument", arg);
        }
    }

    private void embedded(String source, Located<String> text) {
        for (String key : KEYS) {
            Integer size = after(text.value(), key);
            if (size != null) {
                Integer overflow = after(text.value(), "\"max_overflow\"");
                pools.add(pool(workload, container, false, source, text.as(size),
                        overflow == null ? null : text.as(overflow)));
                return;
            }
        }
    }

    /**
     * The number that follows a key, with {@code :} or {@code =} and quotes between; parameters of a URL are the
     * driver's.
     */
    private static @Nullable Integer after(String text, String key) {
        int at = text.indexOf(key);
        while (at > 0 && "?&".indexOf(text.charAt(at - 1)) >= 0) {
            at = text.indexOf(key, at + 1);
        }
        int from = at < 0 ? -1 : at + key.length();
        while (from >= 0 && from < text.length() && "\": =".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = Math.max(from, 0);
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return from < 0 ? null : Scalars.integer(text.substring(from, to));
    }

    private static ConnectionPool pool(Workload workload, Container container, boolean redis, String source,
            Located<Integer> size,
            @Nullable Located<Integer> overflow) {
        return new ConnectionPool(workload.id(), container.name().value(), redis ? "redis" : "database", source, size,
                overflow, processes(container));
    }

    /**
     * One where nothing tells of more: most programs have one pool. Null where there are several and nobody can say how
     * many.
     */
    static @Nullable Integer processes(Container container) {
        return container.programs().isEmpty() ? Integer.valueOf(1) : container.processes();
    }
}
