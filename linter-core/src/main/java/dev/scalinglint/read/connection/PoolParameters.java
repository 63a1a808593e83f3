package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Scalars;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a connection string set a pool. That depends on the driver that reads it: one that only a single
 * driver knows is believed where its scheme may lead there, since others refuse it; one that some read and others pass
 * over is no fact (run with pgxpool, mysql2, go-redis, redis-py, r2dbc-pool, Prisma, node-postgres, sqlx, psycopg,
 * asyncpg, HikariCP).
 */
final class PoolParameters {
    /** What r2dbc-pool keeps when its URL does not say. */
    private static final int R2DBC = 10;
    private static final List<String> REDIS = List.of("max_active_conns", "max_connections", "pool_size");
    private static final List<String> R2DBC_SIZE = List.of("maxSize");
    private static final List<String> ADO_NET = List.of("maxpoolsize", "maximumpoolsize");
    private static final List<String> NONE = List.of();
    private static final Map<String, List<String>> BY_SCHEME = Map.of(
            "postgres", List.of("pool_max_conns"), "postgresql", List.of("pool_max_conns"), Dsn.LIBPQ,
            List.of("pool_max_conns"),
            "mysql", List.of("connectionLimit"), "mariadb", List.of("connectionLimit"),
            "mysql2", List.of("pool"), "trilogy", List.of("pool"), "ecto", List.of("pool_size"),
            "asyncpg", List.of("maxsize"), "psycopg", List.of("maxsize"));

    /** {@link Dsn#plain plain} names that somebody's driver takes for a pool's size. */
    private static final Set<String> SIZES = Set.of("poolsize", "maxpoolsize", "maximumpoolsize", "poolmaxconns",
            "connectionlimit",
            "maxconnections", "maxconns", "maxactiveconns", "maxopenconns", "maxsize", "poolmax", "pool");

    private PoolParameters() {}

    /** Connections of the pool that a connection string asks for; null where it asks for none that is certain. */
    static @Nullable Integer size(Dsn dsn) {
        Integer smallest = null;
        for (Map.Entry<String, String> param : dsn.params().entrySet()) {
            Integer size = isRead(dsn, param.getKey()) ? Scalars.integer(param.getValue()) : null;
            smallest = size == null || smallest != null && smallest <= size ? smallest : size;
        }
        return smallest == null && isR2dbcPool(dsn) ? Integer.valueOf(R2DBC) : smallest;
    }

    /** Whether {@link #size} is one that the driver takes when it is told none. */
    static boolean isDefault(Dsn dsn) {
        return isR2dbcPool(dsn) && dsn.params().keySet().stream().noneMatch(R2DBC_SIZE::contains);
    }

    /**
     * The name of a parameter that may be a pool's size, but not to every driver that can read the string; null when
     * there is none.
     */
    static @Nullable String doubtful(Dsn dsn) {
        for (Map.Entry<String, String> param : dsn.params().entrySet()) {
            if (SIZES.contains(Dsn.plain(param.getKey())) && !isRead(dsn, param.getKey())
                    && Scalars.integer(param.getValue()) != null) {
                return param.getKey();
            }
        }
        return null;
    }

    private static boolean isRead(Dsn dsn, String name) {
        if (dsn.redis()) {
            return REDIS.contains(name);
        } else if (isR2dbcPool(dsn)) {
            return R2DBC_SIZE.contains(name);
        }
        // ADO.NET reads names in any case and, for the most part, with or without spaces; what it does not know it
        // refuses.
        return dsn.scheme().equals(Dsn.ADO_NET)
                ? ADO_NET.contains(name.replace(" ", "").toLowerCase(Locale.ROOT))
                : BY_SCHEME.getOrDefault(dsn.scheme(), NONE).contains(name);
    }

    private static boolean isR2dbcPool(Dsn dsn) {
        return dsn.scheme().startsWith("r2dbc") && dsn.scheme().contains(":pool:");
    }
}
