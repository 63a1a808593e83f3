package dev.scalinglint.read.connection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Pool sizes of Spring Boot under the names that bind to them (run with the Binder of Spring Boot 3.5.7 and 4.0.0): a
 * variable in upper case with its dashes gone or turned to underscores, in lower case with them gone, or the property's
 * own name with dots. Anything else under the same prefix binds to nothing, and the pool keeps its default.
 */
final class SpringNames {
    private static final List<String> SQL = List.of("spring.datasource.hikari.maximum-pool-size",
            "spring.r2dbc.pool.max-size",
            "spring.datasource.tomcat.max-active", "spring.datasource.dbcp2.max-total",
            "spring.datasource.oracleucp.max-pool-size");
    private static final List<String> REDIS = List.of("spring.data.redis.lettuce.pool.max-active",
            "spring.data.redis.jedis.pool.max-active",
            "spring.redis.lettuce.pool.max-active", "spring.redis.jedis.pool.max-active");
    private static final List<String> PREFIXES = List.of("SPRINGDATASOURCE", "SPRINGR2DBC", "SPRINGDATAREDIS",
            "SPRINGREDIS");
    private static final Set<String> SIZES = Set.of("MAXPOOLSIZE", "MAXIMUMPOOLSIZE", "POOLSIZE", "POOLMAXSIZE",
            "POOLMAX", "MAXACTIVE", "MAXTOTAL",
            "MAXSIZE", "MAXCONNECTIONS");

    private SpringNames() {}

    /** Whether only Spring reads a variable of this name. */
    static boolean isOfSpring(String name) {
        return (name.startsWith("SPRING") || name.startsWith("spring"))
                && PREFIXES.stream().anyMatch(plain(name)::startsWith);
    }

    /** Whether Spring takes a pool's size from a variable of this name. */
    static boolean binds(String name, boolean redis) {
        for (String property : redis ? REDIS : SQL) {
            if (name.indexOf('.') >= 0 ? inElements(name).equals(inElements(property)) : isVariable(name, property)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a variable of this name looks like a pool's size and is none. */
    static boolean misses(String name) {
        return isOfSpring(name) && SIZES.stream().anyMatch(plain(name)::endsWith) && !binds(name, false)
                && !binds(name, true);
    }

    private static boolean isVariable(String name, String property) {
        String dots = property.replace('.', '_');
        return name.equals(dots.replace('-', '_').toUpperCase(Locale.ROOT))
                || name.equalsIgnoreCase(dots.replace("-", ""));
    }

    /** Each element without its dashes and underscores. */
    private static String inElements(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return name.replace("_", "").replace(".", "").replace("-", "").toUpperCase(Locale.ROOT);
    }
}
