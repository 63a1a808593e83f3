package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The servers that are known by their image. */
enum Software {
    POSTGRES, MYSQL, SQL_SERVER, REDIS, PGBOUNCER;

    private static final Set<String> POSTGRESQL =
            Set.of("postgres", "postgresql", "postgis", "pgvector", "timescaledb", "postgresql-repmgr");
    private static final Set<String> MYSQLS =
            Set.of("mysql", "mysql-server", "mariadb", "percona", "percona-server", "mariadb-galera");
    private static final List<String> CLIENTS =
            List.of("psql", "pg_dump", "pg_restore", "pg_isready", "pg_basebackup", "pgbench", "redis-cli",
                    "valkey-cli", "redis-benchmark", "mysqldump", "mysqladmin", "sqlcmd", "sleep");
    private static final List<String> SERVERS = List.of("redis-server", "valkey-server", "entrypoint", "mysqld",
            "max_connections", "maxmemory", "config_file");
    private static final Set<String> REDISES = Set.of("redis", "redis-stack", "redis-stack-server", "valkey", "keydb");

    /** Null for a container that is none of them. */
    static @Nullable Software of(Workload workload, Container container) {
        Software software =
                container.image() == null || container.role() == Container.Role.INIT || !workload.type().isServing()
                        ? null
                        : of(container);
        return software == null || isClient(container) ? null : software;
    }

    private static @Nullable Software of(Container container) {
        Located<String> image = container.image();
        String program = container.imageName();
        if (image == null || program == null) {
            return null;
        } else if (POSTGRESQL.contains(program)) {
            return POSTGRES;
        } else if (REDISES.contains(program)) {
            return isSentinel(container) ? null : REDIS;
        } else if (program.equals("pgbouncer")) {
            return PGBOUNCER;
        } else if (MYSQLS.contains(program)) {
            return MYSQL;
        }
        return program.equals("server") && image.value().contains("mssql/") ? SQL_SERVER : null;
    }

    /** Images of servers also hold their clients, which backups and checks run. */
    private static boolean isClient(Container container) {
        boolean client = false;
        for (Located<String> arg : container.args()) {
            if (names(arg.value(), SERVERS)) {
                return false;
            }
            client |= names(arg.value(), CLIENTS);
        }
        return client;
    }

    private static boolean names(String text, List<String> programs) {
        for (String program : programs) {
            if (text.contains(program)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSentinel(Container container) {
        return container.args().stream().anyMatch(arg -> arg.value().contains("sentinel"));
    }
}
