package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a container reaches a database or Redis, by one of its variables. What it logs in with is not kept.
 *
 * @param workload  the workload of that container
 * @param container its name
 * @param variable  that names the server
 * @param kind      {@code database} or {@code redis}
 * @param host      the server's host; null when the tree does not show it
 * @param pooler    the pooler it goes through; null when it goes straight to the server, or that is not known
 * @param place     the variable's value, or the reference to it
 */
public record Connection(ObjectId workload, String container, String variable, String kind, @Nullable String host,
        @Nullable Pooler pooler,
        Place place) implements OfWorkload {}
