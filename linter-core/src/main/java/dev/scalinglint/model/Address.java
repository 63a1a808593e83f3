package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a variable sends a container to: a URL, or the name of a Service in the cluster. A login in it is not kept.
 *
 * @param workload whose variable it is
 * @param variable its name
 * @param scheme   in lower case; null for a host alone
 * @param host     as written
 * @param port     as written, else the scheme's where it is http or https; null when neither says
 * @param problem  why nothing answers there, as a clause; null where something does or nobody can tell
 * @param place    the value
 */
public record Address(ObjectId workload, String variable, @Nullable String scheme, String host, @Nullable Integer port,
        @Nullable String problem, Place place) implements OfWorkload {}
