package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Affinity.Certainty;
import dev.scalinglint.model.Affinity.Kind;
import org.jspecify.annotations.Nullable;

/** OpenShift Routes: the router sets a cookie unless told not to, and passthrough balances by source address. */
final class OpenShift {
    private static final String PREFIX = "haproxy.router.openshift.io/";
    private static final String BALANCE_REMEDY = "set " + PREFIX + "balance to leastconn or roundrobin";
    private static final Mechanism COOKIE = new Mechanism("OpenShift Route", Kind.DEFAULT, Certainty.CERTAIN, BY_COOKIE,
            "set the annotation " + PREFIX + "disable_cookies to \"true\"", null);
    private static final Mechanism PASSTHROUGH =
            new Mechanism("OpenShift Route", Kind.DEFAULT, Certainty.CERTAIN, BY_ADDRESS, BALANCE_REMEDY, null);
    private static final Mechanism SOURCE = hash("OpenShift Route balance", BY_ADDRESS, BALANCE_REMEDY);

    private OpenShift() {}

    static void read(SwitchCollector found) {
        KubeObject route = found.object();
        Located<String> balance = route.annotations().text(PREFIX + "balance");
        Located<String> disabled = route.annotations().text(PREFIX + "disable_cookies");
        Located<String> termination = route.spec().text("tls", "termination");
        boolean noCookies = disabled != null && SwitchedOn.isTrue(disabled.value());
        boolean passthrough = termination != null && termination.value().equals("passthrough");
        if (balance != null && balance.value().equals("source")) {
            found.add(SOURCE, balance);
        } else if (passthrough && !balanced(balance)) {
            found.add(noCookies ? SOURCE : PASSTHROUGH, "source (default of passthrough)", route.name().place(), null);
        }
        if (!passthrough && !noCookies) {
            found.add(COOKIE, "cookie (by default)", route.name().place(), null);
        }
    }

    private static boolean balanced(@Nullable Located<String> balance) {
        return balance != null && switch (balance.value()) {
            case "roundrobin", "leastconn", "random" -> true;
            default -> false;
        };
    }
}
