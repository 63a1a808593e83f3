package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

/** The switches of HAProxy Technologies' controller, the same on Services, Ingresses and in its ConfigMap. */
final class HaproxyTech {
    static final String LEASTCONN = "use leastconn or roundrobin";
    static final Mechanism COOKIE = sticky("HAProxy cookie-persistence", BY_COOKIE, "remove it").removable();
    static final Mechanism COOKIE_NO_DYNAMIC =
            sticky("HAProxy cookie-persistence-no-dynamic", BY_COOKIE, "remove it").removable();
    static final Mechanism BALANCE = hash("HAProxy load-balance", BY_KEY, LEASTCONN);

    private HaproxyTech() {}
}
