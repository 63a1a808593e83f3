package dev.scalinglint.model.read.connection;

import dev.scalinglint.model.Container;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The servers that are known by their image. */
enum Software {
    POSTGRES, MYSQL, SQL_SERVER, REDIS, PGBOUNCER;

    private static final Set<String> POSTGRESQL = Set.of("postgres", "postgresql", "postgis", "pgvector", "timescaledb", "postgresql-repmgr");
    private static final Set<String> MYSQLS = Set.of("mysql", "mysql-server", "mariadb", "percona", "percona-server", "mariadb-galera");
    private static final Set<String> REDISES = Set.of("redis", "redis-stack", "redis-stack-server", "valkey", "keydb");

    /** Null for a container that is none of them. */
    static @Nullable Software of(Container container) {
        if (container.image() == null || container.role() == Container.Role.INIT) {
            return null;
        }
        String image = container.image().value();
        String program = container.imageName();
        if (POSTGRESQL.contains(program)) {
            return POSTGRES;
        } else if (REDISES.contains(program)) {
            return isSentinel(container) ? null : REDIS;
        } else if (program.equals("pgbouncer")) {
            return PGBOUNCER;
        } else if (MYSQLS.contains(program)) {
            return MYSQL;
        }
        return program.equals("server") && image.contains("mssql/") ? SQL_SERVER : null;
    }

    private static boolean isSentinel(Container container) {
        return container.args().stream().anyMatch(arg -> arg.value().contains("sentinel"));
    }
}
