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
record ProfileProposal(String profile, String kind, @Nullable String namespace, String name, String reason) {
    static ProfileProposal of(String profile, Workload workload, String reason) {
        return named(profile, workload, workload.id().name().value(), reason);
    }

    static ProfileProposal named(String profile, Workload workload, String name, String reason) {
        String group = workload.id().group();
        boolean collides = group.equals("serving.knative.dev") || group.equals("compose");
        return new ProfileProposal(profile, collides ? group + "/" + workload.id().kind() : workload.id().kind(),
                workload.id().namespace(), name, reason);
    }

    /** The same in whatever namespace. */
    ProfileProposal anywhere() {
        return new ProfileProposal(profile, kind, null, name, reason);
    }
}
