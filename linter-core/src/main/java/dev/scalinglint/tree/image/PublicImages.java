package dev.scalinglint.tree.image;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether images that everybody pulls bring a health check of their own. */
public final class PublicImages {
    /** Docker's official images: their programme takes none that has a health check. */
    private static final Set<String> OFFICIAL = Set.of(
            "adminer", "alpine", "amazoncorretto", "amazonlinux", "arangodb", "archlinux", "bash", "buildpack-deps",
            "busybox", "caddy", "cassandra",
            "chronograf", "clickhouse", "composer", "consul", "couchbase", "couchdb", "debian", "docker", "drupal",
            "eclipse-mosquitto",
            "eclipse-temurin", "elasticsearch", "elixir", "erlang", "fedora", "flink", "friendica", "gcc", "ghost",
            "golang", "gradle", "groovy",
            "haproxy", "haskell", "httpd", "influxdb", "jetty", "joomla", "julia", "kapacitor", "kibana", "kong",
            "logstash", "mariadb", "matomo",
            "maven", "mediawiki", "memcached", "mongo", "mongo-express", "monica", "mysql", "nats", "neo4j",
            "nextcloud", "nginx", "node", "odoo",
            "openjdk", "percona", "perl", "php", "phpmyadmin", "postgres", "pypy", "python", "rabbitmq", "redis",
            "redmine", "registry", "rethinkdb",
            "rockylinux", "ruby", "rust", "solr", "sonarqube", "spark", "storm", "swift", "telegraf", "tomcat",
            "traefik", "ubuntu", "unit", "varnish",
            "vault", "wordpress", "xwiki", "yourls", "zookeeper", "scratch");

    private static final Set<String> CHECKED =
            Set.of("pihole/pihole", "jellyfin/jellyfin", "netdata/netdata", "vaultwarden/server",
                    "louislam/uptime-kuma", "gitlab/gitlab-ce", "gitlab/gitlab-ee", "plexinc/pms-docker",
                    "qmcgaw/gluetun",
                    "syncthing/syncthing",
                    "filebrowser/filebrowser", "authelia/authelia", "mysql/mysql-server");

    private PublicImages() {}

    /** Null for an image that is neither official nor known. */
    public static @Nullable Boolean healthcheck(String reference) {
        String name = name(reference);
        return CHECKED.contains(name) ? Boolean.TRUE : OFFICIAL.contains(name) ? Boolean.FALSE : null;
    }

    /** Without tag, digest and what stands for Docker's own registry. */
    private static String name(String reference) {
        int digest = reference.indexOf('@');
        String name = digest < 0 ? reference : reference.substring(0, digest);
        int tag = name.indexOf(':', name.lastIndexOf('/') + 1);
        name = tag < 0 ? name : name.substring(0, tag);
        for (String prefix : new String[] {"docker.io/", "index.docker.io/", "registry-1.docker.io/", "library/"}) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        return name;
    }
}
