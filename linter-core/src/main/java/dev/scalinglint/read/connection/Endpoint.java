package dev.scalinglint.read.connection;

import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A server as one variable of a container names it.
 *
 * @param variable its name
 * @param redis    whether it is a Redis; otherwise it is a SQL database
 * @param host     null when the tree does not show it
 * @param secret   the Secret that holds it; null when it is not in one
 * @param dsn      null when only a host is known, or nothing
 * @param place    the variable's value, or the reference to it
 */
record Endpoint(String variable, boolean redis, @Nullable String host, @Nullable String secret, @Nullable Dsn dsn,
        Place place) {
    /** What stands for a server of which nothing else is known. */
    String unseen() {
        return secret == null ? "variable " + variable : "Secret " + secret;
    }
}
