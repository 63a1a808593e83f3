package dev.scalinglint.model;

import java.util.Set;

/** What an image reference says about the program in it, by its name alone. */
final class Images {
    /** Programs that a service stands on rather than is: databases, brokers, caches, poolers, balancers. */
    private static final Set<String> BACKING = Set.of(
            "postgres", "postgresql", "postgis", "pgvector", "timescaledb", "mysql", "mariadb", "percona", "mongo",
            "mongodb", "cockroach", "server",
            "redis", "redis-stack", "redis-stack-server", "valkey", "keydb", "dragonfly", "memcached",
            "pgbouncer", "pgpool", "pgcat", "odyssey", "proxysql",
            "rabbitmq", "kafka", "cp-kafka", "cp-zookeeper", "zookeeper", "nats", "redpanda", "solace-pubsub-standard",
            "activemq", "activemq-artemis",
            "nginx", "nginx-unprivileged", "haproxy", "traefik", "envoy", "caddy", "httpd",
            "elasticsearch", "opensearch", "clickhouse", "clickhouse-server", "minio", "etcd", "consul", "vault",
            "mailhog");

    private Images() {}

    /** {@code redis} for {@code docker.io/bitnami/redis:7.2@sha256:…}. */
    static String program(String reference) {
        int at = reference.indexOf('@');
        String path = at < 0 ? reference : reference.substring(0, at);
        String last = path.substring(path.lastIndexOf('/') + 1);
        int tag = last.indexOf(':');
        return tag < 0 ? last : last.substring(0, tag);
    }

    static boolean isBacking(String reference) {
        String program = program(reference);
        return BACKING.contains(program) && (!program.equals("server") || reference.contains("mssql/"));
    }
}
