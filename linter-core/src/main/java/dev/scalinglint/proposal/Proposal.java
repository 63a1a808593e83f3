package dev.scalinglint.proposal;

import dev.scalinglint.model.Workload;
import org.jspecify.annotations.Nullable;

/**
 * A profile for some workloads.
 *
 * @param kind      as a match of the configuration names it, with its group where kinds collide
 * @param namespace null for any
 * @param name      a name or a glob
 * @param reason    one sentence without its full stop: what was seen, and where
 */
record Proposal(String profile, String kind, @Nullable String namespace, String name, String reason) {
    static Proposal of(String profile, Workload workload, String reason) {
        return named(profile, workload, workload.id().name().value(), reason);
    }

    static Proposal named(String profile, Workload workload, String name, String reason) {
        String group = workload.id().group();
        boolean collides = group.equals("serving.knative.dev") || group.equals("compose");
        return new Proposal(profile, collides ? group + "/" + workload.id().kind() : workload.id().kind(), workload.id().namespace(), name, reason);
    }

    /** The same in whatever namespace. */
    Proposal anywhere() {
        return new Proposal(profile, kind, null, name, reason);
    }
}
