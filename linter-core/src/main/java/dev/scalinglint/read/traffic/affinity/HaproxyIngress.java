package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

/**
 * The switches of HAProxy Ingress, the community's controller, the same on Services, Ingresses and in its ConfigMap.
 */
final class HaproxyIngress {
    static final Mechanism AFFINITY = sticky("HAProxy Ingress affinity", BY_COOKIE, "remove it").removable();
    static final Mechanism BALANCE = hash("HAProxy Ingress balance-algorithm", BY_KEY, HaproxyTech.LEASTCONN);

    private HaproxyIngress() {}
}
