package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Knative DomainMapping: a name outside the cluster for what it refers to (facts 1.5).
 *
 * @param id           the DomainMapping; its name is the name outside the cluster
 * @param ref          name of {@code spec.ref}, at its key; null when absent
 * @param targets      the Knative Service it refers to, or what the Route does; empty when it refers to something else
 *                     or the tree does not show it
 * @param clusterLocal whether that Service or Route is labelled to be private
 * @param refusals what Knative's webhook refuses of it
 */
public record DomainMapping(ObjectId id, @Nullable Located<String> ref, List<ObjectId> targets, boolean clusterLocal,
        List<Refusal> refusals) implements Concerning {
    /** Those it aims at. */
    @Override
    public List<ObjectId> workloads() {
        return targets;
    }

    @Override
    public Place place() {
        return id.place();
    }
}
