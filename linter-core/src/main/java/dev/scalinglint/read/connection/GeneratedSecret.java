package dev.scalinglint.read.connection;

import java.util.Set;

/**
 * Secrets that CloudNativePG writes for a Cluster: {@code <cluster>-app} and {@code <cluster>-superuser} (facts 8.4).
 */
final class GeneratedSecret {
    private static final Set<String> ADDRESSES = Set.of("uri", "fqdn-uri", "jdbc-uri", "fqdn-jdbc-uri", "host");

    private GeneratedSecret() {}

    /** Whether a key of a Secret so named says where the server is; user name and password alone do not. */
    static boolean namesServer(String secret, String key) {
        return ADDRESSES.contains(key) && (secret.endsWith("-app") || secret.endsWith("-superuser"));
    }
}
