package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What a container asks of one resource, after the cluster's defaults: limits alone make requests equal (facts 2.2),
 * and a LimitRange of the namespace fills in what is missing when it is in the tree.
 *
 * @param name    {@code cpu} or {@code memory}
 * @param request null when absent or not a quantity
 * @param limit   null when absent or not a quantity
 * @param valid   whether everything written is a quantity
 * @param missing {@code request}, {@code limit} or {@code request or limit}; null when neither is. A limit of zero
 *                limits nothing and so is missing; what the pod as a whole is given is not
 * @param place   {@code resources}, else the container's name
 */
public record Resource(String name, @Nullable Located<Quantity> request, @Nullable Located<Quantity> limit,
        boolean valid, @Nullable String missing, Place place) implements Placed {

    /** Whether both are there and equal as numbers. */
    @Fact
    public boolean equal() {
        return request != null && limit != null && request.value().equals(limit.value());
    }

    /** Whether both are there and differ as numbers. */
    @Fact
    public boolean differs() {
        return request != null && limit != null && !request.value().equals(limit.value());
    }

    /** What there is of it: the limit, else the request; null when there is neither. */
    @Fact
    public @Nullable Located<Quantity> amount() {
        return limit == null ? request : limit;
    }

    /** Whether it alone would allow the class Guaranteed: equal and above zero. */
    public boolean isGuaranteed() {
        return limit != null && equal() && !limit.value().isZero();
    }

    /** Whether it alone would allow the class BestEffort: nothing asked, nothing limited. */
    public boolean isBestEffort() {
        return (request == null || request.value().isZero()) && (limit == null || limit.value().isZero());
    }
}
