package dev.scalinglint.model.read.connection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What names of environment variables mean, whatever prefix an application gives them (domain.md 8.2, 8.3). */
final class Variables {
    /** What a variable is for. */
    enum Meaning { DATABASE_URL, DATABASE_HOST, REDIS_URL, REDIS_HOST, NONE }

    private static final Set<String> SQL = Set.of("DB", "DATABASE", "POSTGRES", "POSTGRESQL", "PG", "PGSQL", "MYSQL", "MARIADB", "MSSQL",
            "SQLSERVER", "SQLALCHEMY", "DATASOURCE", "JDBC", "PGBOUNCER");
    private static final Set<String> REDIS = Set.of("REDIS", "VALKEY");
    private static final Set<String> URLS = Set.of("URL", "URI", "DSN");
    private static final Set<String> HOSTS = Set.of("HOST", "HOSTNAME", "ADDR", "ADDRESS", "SERVER");

    /** Ends of names without underscores. */
    private static final List<String> POOL = List.of(
            "HIKARIMAXIMUMPOOLSIZE", "HIKARIMAXPOOLSIZE", "SQLALCHEMYPOOLSIZE",
            "DBPOOLSIZE", "DBMAXPOOLSIZE", "DBPOOLMAXSIZE", "DBPOOLMAX", "DBPOOLMAXCONNS", "DBMAXOPENCONNS", "DBCONNECTIONLIMIT", "DBPOOL",
            "DATABASEPOOLSIZE", "DATABASEMAXPOOLSIZE", "DATABASEPOOLMAXSIZE", "DATABASEPOOLMAX", "DATABASEMAXOPENCONNS", "DATABASECONNECTIONLIMIT",
            "PGPOOLSIZE", "PGMAXPOOLSIZE", "PGPOOLMAX", "PGPOOLMAXSIZE", "POSTGRESPOOLSIZE", "POSTGRESMAXPOOLSIZE", "POSTGRESPOOLMAX",
            "POSTGRESPOOLMAXSIZE", "MYSQLPOOLSIZE", "MYSQLMAXPOOLSIZE", "MYSQLPOOLMAX", "MYSQLCONNECTIONLIMIT");
    private static final List<String> OVERFLOW = List.of("DBMAXOVERFLOW", "DBPOOLMAXOVERFLOW", "DBPOOLOVERFLOW", "DBOVERFLOW",
            "DATABASEMAXOVERFLOW", "DATABASEPOOLMAXOVERFLOW", "SQLALCHEMYMAXOVERFLOW", "SQLALCHEMYPOOLMAXOVERFLOW", "POSTGRESMAXOVERFLOW",
            "PGMAXOVERFLOW", "PGPOOLMAXOVERFLOW");
    private static final List<String> REDIS_POOL = List.of("REDISMAXACTIVE", "REDISPOOLMAXACTIVE", "REDISLETTUCEPOOLMAXACTIVE",
            "REDISJEDISPOOLMAXACTIVE", "REDISMAXCONNECTIONS", "REDISPOOLSIZE", "REDISMAXPOOLSIZE", "REDISPOOLMAX", "REDISPOOLMAXSIZE",
            "REDISPOOLMAXTOTAL", "REDISPOOLMAXCONNECTIONS");

    private Variables() {}

    static Meaning of(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("PGHOST")) {
            return Meaning.DATABASE_HOST;
        } else if (upper.equals("CELERY_BROKER_URL") || upper.equals("CELERY_RESULT_BACKEND")) {
            return Meaning.REDIS_URL;
        }
        int last = upper.lastIndexOf('_');
        String end = upper.substring(last + 1);
        boolean url = URLS.contains(end);
        if (last < 0 || !url && !HOSTS.contains(end)) {
            return Meaning.NONE;
        }
        boolean sql = false;
        for (String word : upper.substring(0, last).split("_")) {
            if (REDIS.contains(word)) {
                return url ? Meaning.REDIS_URL : Meaning.REDIS_HOST;
            }
            sql |= SQL.contains(word);
        }
        return !sql ? Meaning.NONE : url ? Meaning.DATABASE_URL : Meaning.DATABASE_HOST;
    }

    /** What stands before a pool's size of the kind; null for any other name. */
    static @Nullable String poolPrefix(String name, boolean redis) {
        return before(name, redis ? REDIS_POOL : POOL);
    }

    /** What stands before the number of connections beyond a pool's size; null for any other name. */
    static @Nullable String overflowPrefix(String name) {
        return before(name, OVERFLOW);
    }

    private static @Nullable String before(String name, List<String> ends) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!upper.contains("POOL") && !upper.contains("CONN") && !upper.contains("ACTIVE") && !upper.contains("OVERFLOW")) {
            return null;
        }
        String plain = upper.replace("_", "");
        String longest = null;
        for (String end : ends) {
            if (plain.endsWith(end) && (longest == null || end.length() > longest.length())) {
                longest = end;
            }
        }
        return longest == null ? null : plain.substring(0, plain.length() - longest.length());
    }
}
