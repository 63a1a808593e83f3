package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_KEY;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.List;
import java.util.Locale;

/**
 * Controllers' own ConfigMaps. A ConfigMap may hold anybody's keys: a key counts only where its value is in the
 * controller's grammar and, when the words are common ones, where the object says whose it is.
 */
final class ConfigMaps {
    /** A key for every Service of the controller. */
    private record Row(String key, SwitchedOn on, Mechanism mechanism) {}

    private static final List<Row> NGINX_INC = List.of(
            new Row("lb-method", SwitchedOn.IP_HASH,
                    sticky("NGINX ConfigMap lb-method", BY_ADDRESS, NginxInc.LEAST_CONN).removable()),
            new Row("lb-method", SwitchedOn.HASH_METHOD,
                    hash("NGINX ConfigMap lb-method", BY_KEY, NginxInc.LEAST_CONN)));

    private static final List<Row> HAPROXY = List.of(
            new Row("cookie-persistence", SwitchedOn.NAMED, HaproxyTech.COOKIE),
            new Row("cookie-persistence-no-dynamic", SwitchedOn.NAMED, HaproxyTech.COOKIE_NO_DYNAMIC),
            new Row("load-balance", SwitchedOn.CLIENT_BALANCE, HaproxyTech.BALANCE),
            new Row("affinity", SwitchedOn.COOKIE, HaproxyIngress.AFFINITY),
            new Row("balance-algorithm", SwitchedOn.CLIENT_BALANCE, HaproxyIngress.BALANCE));

    private ConfigMaps() {}

    static void read(SwitchCollector found) {
        Mapping data = found.object().body().mappingOrEmpty("data");
        rows(found, data, NGINX_INC);
        if (saysHaproxy(found.object())) {
            rows(found, data, HAPROXY);
        }
    }

    private static void rows(SwitchCollector found, Mapping data, List<Row> rows) {
        for (Row row : rows) {
            Located<String> value = data.text(row.key);
            if (value != null && row.on.accepts(value.value())) {
                found.add(row.mechanism, value, List.of());
            }
        }
    }

    /** Its name, namespace or a label names HAProxy, as the controllers' own charts and guides have it. */
    private static boolean saysHaproxy(KubeObject map) {
        String namespace = map.namespace();
        return haproxy(map.name().value()) || namespace != null && haproxy(namespace)
                || map.labels().entries().stream()
                        .anyMatch(label -> label.value() instanceof Scalar value && haproxy(value.text()));
    }

    private static boolean haproxy(String text) {
        return text.toLowerCase(Locale.ROOT).contains("haproxy");
    }
}
