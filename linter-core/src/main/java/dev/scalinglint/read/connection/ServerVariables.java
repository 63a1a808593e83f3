package dev.scalinglint.read.connection;

import java.util.Locale;
import java.util.Set;

/** Which server a variable leads to, by its name, whatever prefix an application gives it (facts 8.2, 8.3). */
final class ServerVariables {
    /** What a variable is for. */
    enum Meaning {
        DATABASE_URL, DATABASE_HOST, REDIS_URL, REDIS_HOST, NONE
    }

    private static final Set<String> SQL =
            Set.of("DB", "DATABASE", "POSTGRES", "POSTGRESQL", "PG", "PGSQL", "MYSQL", "MARIADB", "MSSQL",
                    "SQLSERVER", "SQLALCHEMY", "DATASOURCE", "JDBC", "R2DBC", "PGBOUNCER");
    private static final Set<String> REDIS = Set.of("REDIS", "VALKEY");
    private static final Set<String> URLS = Set.of("URL", "URI", "DSN");
    private static final Set<String> HOSTS = Set.of("HOST", "HOSTNAME", "ADDR", "ADDRESS", "SERVER");

    private ServerVariables() {}

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
}
