package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An annotation that is a switch by itself. A new one is a line of {@link #ALL}.
 *
 * @param carrier the kind it is read from: it does nothing elsewhere
 * @param key     exact
 * @param on      which values switch it on
 */
record AnnotationSwitch(Carrier carrier, String key, SwitchedOn on, Mechanism mechanism) {
    /** Objects whose annotations controllers read. */
    enum Carrier {
        INGRESS, SERVICE
    }

    private static final String REMOVE = "remove the annotation";

    private static final Stream<AnnotationSwitch> INGRESS_NGINX = Stream.of(
            ingress("nginx.ingress.kubernetes.io/affinity", SwitchedOn.COOKIE,
                    sticky("ingress-nginx affinity", BY_COOKIE, REMOVE).removable()),
            ingress("nginx.ingress.kubernetes.io/upstream-hash-by", SwitchedOn.CLIENT_VARIABLE,
                    hash("ingress-nginx upstream-hash-by", BY_KEY, REMOVE)));

    private static final Stream<AnnotationSwitch> NGINX_INC = Stream.of(
            ingress("nginx.org/lb-method", SwitchedOn.IP_HASH,
                    sticky("NGINX lb-method", BY_ADDRESS, NginxInc.LEAST_CONN).removable()),
            ingress("nginx.org/lb-method", SwitchedOn.HASH_METHOD,
                    hash("NGINX lb-method", BY_KEY, NginxInc.LEAST_CONN)));

    private static final Stream<AnnotationSwitch> TRAEFIK_1 = Stream.of(
            service("traefik.ingress.kubernetes.io/affinity", SwitchedOn.TRUE,
                    sticky("Traefik 1 affinity", BY_COOKIE, REMOVE).removable().likely()));

    /** Recent releases read the cookie's name from Services only. */
    private static final Stream<AnnotationSwitch> HAPROXY = Stream
            .of("haproxy.org/", "haproxy.com/", "ingress.kubernetes.io/")
            .flatMap(prefix -> Stream.of(
                    service(prefix + "cookie-persistence", SwitchedOn.NAMED, HaproxyTech.COOKIE),
                    ingress(prefix + "cookie-persistence", SwitchedOn.NAMED, HaproxyTech.COOKIE.likely()),
                    service(prefix + "cookie-persistence-no-dynamic", SwitchedOn.NAMED, HaproxyTech.COOKIE_NO_DYNAMIC),
                    ingress(prefix + "cookie-persistence-no-dynamic", SwitchedOn.NAMED,
                            HaproxyTech.COOKIE_NO_DYNAMIC.likely()),
                    service(prefix + "load-balance", SwitchedOn.CLIENT_BALANCE, HaproxyTech.BALANCE),
                    ingress(prefix + "load-balance", SwitchedOn.CLIENT_BALANCE, HaproxyTech.BALANCE)));

    private static final Stream<AnnotationSwitch> HAPROXY_INGRESS =
            Stream.of("haproxy-ingress.github.io/", "ingress.kubernetes.io/")
                    .flatMap(prefix -> Stream.of(
                            service(prefix + "affinity", SwitchedOn.COOKIE, HaproxyIngress.AFFINITY),
                            ingress(prefix + "affinity", SwitchedOn.COOKIE, HaproxyIngress.AFFINITY),
                            service(prefix + "balance-algorithm", SwitchedOn.CLIENT_BALANCE, HaproxyIngress.BALANCE),
                            ingress(prefix + "balance-algorithm", SwitchedOn.CLIENT_BALANCE, HaproxyIngress.BALANCE)));

    private static final Stream<AnnotationSwitch> CLOUDS = Stream.of(
            ingress("appgw.ingress.kubernetes.io/cookie-based-affinity", SwitchedOn.TRUE,
                    sticky("Application Gateway cookie-based-affinity", BY_COOKIE, "set it to \"false\"")
                            .turnedOffBy("false")),
            ingress("alb.ingress.kubernetes.io/sticky-session", SwitchedOn.TRUE,
                    sticky("Alibaba ALB sticky-session", BY_COOKIE, "set it to \"false\"").turnedOffBy("false")),
            ingress("ingress.alb.yc.io/session-affinity-cookie", SwitchedOn.NAMED,
                    sticky("Yandex session-affinity-cookie", BY_COOKIE, REMOVE).removable()),
            ingress("ingress.alb.yc.io/session-affinity-header", SwitchedOn.NAMED,
                    hash("Yandex session-affinity-header", BY_KEY, REMOVE)),
            ingress("ingress.alb.yc.io/session-affinity-connection", SwitchedOn.NAMED,
                    sticky("Yandex session-affinity-connection", BY_ADDRESS, REMOVE).removable()),
            ingress("ingress.bluemix.net/sticky-cookie-services", SwitchedOn.NAMED,
                    sticky("IBM sticky-cookie-services", BY_COOKIE, REMOVE).removable()),
            service("service.cilium.io/lb-algorithm", SwitchedOn.MAGLEV,
                    hash("Cilium lb-algorithm", BY_KEY, "set it to random")
                            .unlikely("keeps each connection tuple on one backend where the annotation is honoured")));

    /** All of them. Prefixes and JSON values are read by their own classes. */
    private static final List<AnnotationSwitch> ALL =
            Stream.of(INGRESS_NGINX, NGINX_INC, TRAEFIK_1, HAPROXY, HAPROXY_INGRESS, CLOUDS).flatMap(rows -> rows)
                    .toList();

    private static final Map<Carrier, Map<String, List<AnnotationSwitch>>> BY_KEY_OF = byKey();

    /** Reports every annotation of the object that is on. */
    static void read(SwitchCollector found, Carrier carrier) {
        Map<String, List<AnnotationSwitch>> rows = BY_KEY_OF.getOrDefault(carrier, Map.of());
        for (Entry annotation : found.object().annotations().entries()) {
            if (annotation.value() instanceof Scalar value) {
                for (AnnotationSwitch row : rows.getOrDefault(annotation.name(), List.of())) {
                    if (row.on.accepts(value.text())) {
                        found.add(row.mechanism, Located.text(value));
                    }
                }
            }
        }
    }

    private static AnnotationSwitch ingress(String key, SwitchedOn on, Mechanism mechanism) {
        return new AnnotationSwitch(Carrier.INGRESS, key, on, mechanism);
    }

    private static AnnotationSwitch service(String key, SwitchedOn on, Mechanism mechanism) {
        return new AnnotationSwitch(Carrier.SERVICE, key, on, mechanism);
    }

    private static Map<Carrier, Map<String, List<AnnotationSwitch>>> byKey() {
        Map<Carrier, Map<String, List<AnnotationSwitch>>> map = new HashMap<>();
        for (AnnotationSwitch row : ALL) {
            map.computeIfAbsent(row.carrier, c -> new HashMap<>()).merge(row.key, List.of(row),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return map;
    }
}
