package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What a container asks of one resource, after the cluster's defaults: limits alone make requests equal (domain.md 2.2), and a
 * LimitRange of the namespace fills in what is missing when it is in the tree.
 *
 * @param name    {@code cpu} or {@code memory}
 * @param request null when absent or not a quantity
 * @param limit   null when absent or not a quantity
 * @param valid   whether everything written is a quantity
 * @param equal   whether both are there and equal as numbers
 * @param missing {@code request}, {@code limit} or {@code request and limit}; null when neither is. A limit of zero limits nothing and so is
 *                missing; what the pod as a whole is given is not
 * @param place   {@code resources}, else the container's name
 */
public record Resource(String name, @Nullable Located<Quantity> request, @Nullable Located<Quantity> limit,
                       boolean valid, boolean equal, @Nullable String missing, Place place) implements Placed {}
