package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;

/**
 * An entry of {@code ignoreDifferences} of an Argo CD Application (facts 6.5).
 *
 * @param application the Application, or the ApplicationSet that makes it
 * @param kind        of the objects it is about; {@code *} for all
 * @param onReplicas  whether it names {@code spec.replicas}, or {@code kube-controller-manager}, which writes that for
 *                    an autoscaler
 * @param respected   whether a sync leaves ignored fields as they are: {@code RespectIgnoreDifferences=true}
 * @param place       where the entry starts
 */
public record IgnoredDifference(ObjectId application, String kind, boolean onReplicas, boolean respected,
        Place place) implements Concerning {
    /** The Application. */
    @Override
    public ObjectId id() {
        return application;
    }

    /** None in particular. */
    @Override
    public List<ObjectId> workloads() {
        return List.of();
    }
}
