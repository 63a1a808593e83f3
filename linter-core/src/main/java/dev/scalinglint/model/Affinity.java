package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;

/**
 * A switch that pins requests of one client to one backend (domain.md 3).
 *
 * @param id         the object it stands on
 * @param mechanism  the system and the field, for people: {@code Service sessionAffinity}, {@code ingress-nginx affinity} …
 * @param kind       {@code sticky} (a cookie or persistence feature), {@code hash} (a client-derived key) or {@code default}
 *                   (OpenShift's cookie, on unless turned off)
 * @param value      as written, or what the default is
 * @param certainty  {@code certain}, or {@code likely} / {@code unlikely} where only some versions or settings honour it
 * @param workloads  what is behind it, as far as the tree shows
 * @param singleReplica whether everything behind it can run only one replica, so that nothing is pinned in practice
 */
public record Affinity(ObjectId id, String mechanism, String kind, String value, String certainty,
                       List<ObjectId> workloads, boolean singleReplica, Place place) implements Placed {}
