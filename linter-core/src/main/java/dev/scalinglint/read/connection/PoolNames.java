package dev.scalinglint.read.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Variables that applications name themselves and that set a pool: what is pooled, then the size,
 * {@code ORDERS_DB_MAX_OPEN_CONNS}, {@code DATABASE_POOL_MAX}, {@code MAX_DB_CONNECTIONS} (facts 8.3). Names that
 * start with {@code SPRING_} are {@link SpringNames}.
 */
final class PoolNames {
    private static final Set<String> SQL = Set.of("DB", "DATABASE", "SQL", "PG", "PGSQL", "PSQL", "PGX", "POSTGRES",
            "POSTGRESQL", "POSTGRESDB", "MYSQL",
            "MARIADB", "MSSQL", "SQLSERVER", "SQLSETTINGS", "SQLALCHEMY", "SQLALCHEMYSTORE", "JDBC", "DATASOURCE",
            "HIKARI", "TYPEORM",
            "KNEX", "SEQUELIZE", "PRISMA", "ECTO");
    private static final Set<String> REDIS = Set.of("REDIS", "VALKEY");

    private static final Set<String> SIZES = Set.of("POOL", "POOLSIZE", "MAXPOOL", "MAXPOOLSIZE", "MAXIMUMPOOLSIZE",
            "POOLMAX", "POOLMAXSIZE",
            "POOLSIZEMAX", "POOLMAXIMUMSIZE", "POOLLIMIT", "POOLMAXCONN", "POOLMAXCONNS", "POOLMAXCONNECTIONS",
            "POOLMAXOPEN", "POOLMAXOPENCONNS",
            "POOLMAXOPENCONNECTIONS", "POOLMAXACTIVE", "POOLMAXTOTAL", "MAXCONN", "MAXCONNS", "MAXCONNECTION",
            "MAXCONNECTIONS", "MAXOPEN",
            "MAXOPENCONN", "MAXOPENCONNS", "MAXOPENCONNECTION", "MAXOPENCONNECTIONS", "MAXACTIVE", "MAXACTIVECONNS",
            "MAXACTIVECONNECTIONS",
            "CONNLIMIT", "CONNECTIONLIMIT", "CONNECTIONSLIMIT", "CONNECTIONPOOL", "CONNECTIONPOOLSIZE",
            "CONNECTIONPOOLMAX",
            "CONNECTIONPOOLMAXSIZE", "MAXCONNECTIONPOOLSIZE", "CONNPOOLSIZE", "CONNPOOLMAX",
            "CONNECTIONMAXOPEN", "CONNECTIONSMAX", "CONNECTIONMAX");
    private static final Set<String> OVERFLOWS = Set.of("MAXOVERFLOW", "POOLMAXOVERFLOW", "POOLOVERFLOW", "OVERFLOW");

    /** In names such as {@code MAX_DB_CONNECTIONS}. */
    private static final Set<String> COUNTED = Set.of("CONN", "CONNS", "CONNECTIONS", "OPENCONNS", "OPENCONNECTIONS",
            "POOLSIZE");

    /** What images of the servers themselves read under the name of the engine: a ConfigMap may be for both. */
    private static final Set<String> OF_SERVERS = Set.of("MAXCONNECTION", "MAXCONNECTIONS");
    private static final Set<String> GENERAL = Set.of("DB", "DATABASE", "SQL", "SQLALCHEMY", "JDBC", "DATASOURCE");

    /** What these read of their own names and nothing else. */
    private static final List<String> QUARKUS = List.of("JDBCMAXSIZE", "REACTIVEMAXSIZE");
    private static final List<String> MICRONAUT = List.of("MAXIMUMPOOLSIZE");

    private PoolNames() {}

    /** What stands before a pool's size of the kind; null for any other name. */
    static @Nullable String poolPrefix(String name, boolean redis) {
        if (SpringNames.isOfSpring(name)) {
            return SpringNames.binds(name, redis) ? "SPRING" : null;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("QUARKUS") || upper.startsWith("DATASOURCES")) {
            return redis ? null : ofFramework(join(words(upper)));
        }
        boolean mayBe = upper.contains("POOL") || upper.contains("CONN") || upper.contains("MAX");
        return !mayBe || !redis && (upper.contains("REDIS") || upper.contains("VALKEY"))
                ? null
                : prefix(words(upper), redis ? REDIS : SQL, SIZES);
    }

    /** What stands before the number of connections beyond a pool's size; null for any other name. */
    static @Nullable String overflowPrefix(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.contains("OVERFLOW") ? prefix(words(upper), SQL, OVERFLOWS) : null;
    }

    /** The source's name stands in the middle. */
    private static @Nullable String ofFramework(String plain) {
        for (String end : plain.startsWith("QUARKUS") ? QUARKUS : MICRONAUT) {
            if (plain.endsWith(end)) {
                return plain.substring(0, plain.length() - end.length());
            }
        }
        return null;
    }

    private static String[] words(String name) {
        return name.split("[_.-]+");
    }

    /**
     * The longest end that is a size counts; what is pooled stands before it, or begins it without an underscore
     * between.
     */
    private static @Nullable String prefix(String[] words, Set<String> pooled, Set<String> sizes) {
        String found = null;
        String end = "";
        for (int at = words.length - 1; at >= 0; at--) {
            end = words[at] + end;
            if (at > 0 && sizes.contains(end) && pooled.contains(words[at - 1]) && !isOfServer(words[at - 1], end)) {
                found = before(words, at - 1);
            } else if (startsWithPooled(end, pooled, sizes)) {
                found = before(words, at);
            }
        }
        return found != null ? found : maximum(words, pooled, sizes);
    }

    private static boolean isOfServer(String pooled, String size) {
        return OF_SERVERS.contains(size) && !GENERAL.contains(pooled) && !REDIS.contains(pooled);
    }

    private static boolean startsWithPooled(String text, Set<String> pooled, Set<String> sizes) {
        for (String name : pooled) {
            if (text.startsWith(name) && sizes.contains(text.substring(name.length()))
                    && !isOfServer(name, text.substring(name.length()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String maximum(String[] words, Set<String> pooled, Set<String> sizes) {
        String end = "";
        for (int at = words.length - 1; at >= 2 && sizes == SIZES; at--) {
            end = words[at] + end;
            if (COUNTED.contains(end) && words[at - 2].equals("MAX") && pooled.contains(words[at - 1])
                    && !isOfServer(words[at - 1], "MAX" + end)) {
                return before(words, at - 2);
            }
        }
        return null;
    }

    private static String join(String... words) {
        return String.join("", words);
    }

    private static String before(String[] words, int end) {
        return join(Arrays.copyOf(words, end));
    }
}
