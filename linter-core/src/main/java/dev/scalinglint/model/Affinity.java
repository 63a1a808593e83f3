package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A switch that pins requests of one client to one backend (facts 3).
 *
 * @param id            the object it stands on
 * @param mechanism     the system and its field, for people: {@code Service sessionAffinity},
 *                      {@code ingress-nginx affinity} …
 * @param kind          how it pins
 * @param value         what switches it on, as written, or the default that is in force
 * @param effect        what it does to requests: continues the sentence "mechanism value …"
 * @param remedy        how to turn it off: a sentence without its full stop
 * @param off           what to write in its place to turn it off, {@code ""} where to take it away does; null where one
 *                      edit is not enough
 * @param certainty     whether it does so wherever the object is applied
 * @param workloads     what is behind it, as far as the tree shows
 * @param singleReplica whether all that is behind it is known and can run only one replica, so that nothing is pinned
 *                      yet
 * @param place         the switch as written, else what is pinned by default
 */
public record Affinity(ObjectId id, String mechanism, Kind kind, String value, String effect, String remedy,
        @Nullable String off,
        Certainty certainty,
        List<ObjectId> workloads, boolean singleReplica, Place place) implements Concerning {

    /** How a client is pinned. */
    public enum Kind {
        /** By a cookie or another feature made for persistence. */
        STICKY,
        /** By hashing something that comes from the client. */
        HASH,
        /** By a default that nobody turned off (OpenShift). */
        DEFAULT
    }

    /** Whether a switch works wherever it is applied. */
    public enum Certainty {
        CERTAIN,
        /** Only some versions, or controllers set up for it, honour it. */
        LIKELY,
        /** Written, but as a rule without the effect. */
        UNLIKELY
    }
}
