package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_ADDRESS;
import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.hash;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Service's annotations tell the load balancer that its cloud makes (by the code and documents of each cloud's
 * controller manager). A new one is a line of {@link #ALL}.
 */
final class CloudBalancers {
    /**
     * An annotation that is a switch by itself.
     *
     * @param on   the values that switch it on
     * @param http the annotation that must speak of HTTP for it: a listener of TCP has no cookies; null where there is
     *             no such condition
     */
    private record Row(String key, Set<String> on, Mechanism mechanism, @Nullable String http) {
        boolean isOn(String value) {
            return on == ANY_SECONDS ? isPositive(value) : on.contains(value);
        }
    }

    /** Of Go's ParseBool. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "True", "TRUE");

    /** Any number above 0. */
    private static final Set<String> ANY_SECONDS = Set.of("");

    private static final String BETA = "service.beta.kubernetes.io/";
    private static final String DIGITAL_OCEAN = BETA + "do-loadbalancer-";
    private static final String SCALEWAY = BETA + "scw-loadbalancer-";
    private static final String HETZNER = "load-balancer.hetzner.cloud/";
    private static final String ALIBABA = BETA + "alibaba-cloud-loadbalancer-";
    private static final String HUAWEI = "kubernetes.io/elb.";
    private static final String VULTR = BETA + "vultr-loadbalancer-sticky-session-enabled";
    private static final String LINODE = BETA + "linode-loadbalancer-";
    private static final String UPCLOUD = BETA + "upcloud-load-balancer-config";
    private static final String REMOVE = "remove the annotation";
    private static final String BY_SOURCE = "sends all connections of one client address to one node";

    private static final List<Row> ALL = List.of(
            new Row(DIGITAL_OCEAN + "sticky-sessions-type", Set.of("cookies"),
                    cookie("DigitalOcean sticky-sessions-type", "none"), null),
            new Row(SCALEWAY + "sticky-sessions", Set.of("cookie"), cookie("Scaleway sticky-sessions", "none"), null),
            new Row(SCALEWAY + "sticky-sessions", Set.of("table"),
                    address("Scaleway sticky-sessions").turnedOffBy("none"), null),
            new Row(HETZNER + "http-sticky-sessions", TRUE, cookie("Hetzner http-sticky-sessions", "false"), HETZNER
                    + "protocol"),
            new Row(ALIBABA + "sticky-session", Set.of("on"), cookie("Alibaba sticky-session", "off"), ALIBABA
                    + "protocol-port"),
            new Row(ALIBABA + "persistence-timeout", ANY_SECONDS, address("Alibaba persistence-timeout").removable(),
                    null),
            new Row(ALIBABA + "scheduler", Set.of("sch"), source("Alibaba scheduler"), null),
            new Row(HUAWEI + "session-affinity-mode", Set.of("SOURCE_IP"),
                    address("Huawei session-affinity-mode").removable(), null),
            new Row(HUAWEI + "session-affinity-mode", Set.of("HTTP_COOKIE", "APP_COOKIE"),
                    cookie("Huawei session-affinity-mode", ""), null),
            new Row(HUAWEI + "session-affinity-flag", Set.of("on"),
                    address("Huawei session-affinity-flag").turnedOffBy("off"), null),
            new Row(HUAWEI + "lb-algorithm", Set.of("SOURCE_IP"), source("Huawei lb-algorithm"), null),
            new Row(VULTR, Set.of("on"), cookie("Vultr sticky-session-enabled", "off"), null),
            new Row(LINODE + "stickiness", Set.of("http_cookie"), cookie("Linode stickiness", "none"), null),
            new Row(LINODE + "stickiness", Set.of("table"), address("Linode stickiness").turnedOffBy("none"), null),
            new Row(LINODE + "algorithm", Set.of("source"), source("Linode algorithm"), null),
            new Row("lb.stackit.cloud/session-persistence-with-source-ip", TRUE,
                    address("STACKIT session-persistence-with-source-ip").likely().turnedOffBy("false"), null),
            new Row("oci.oraclecloud.com/loadbalancer-policy", Set.of("IP_HASH"), source("Oracle loadbalancer-policy"),
                    null),
            new Row("oci-network-load-balancer.oraclecloud.com/backend-policy", Set.of("TWO_TUPLE", "THREE_TUPLE"),
                    source("Oracle backend-policy"), null),
            new Row("loadbalancer.openstack.org/lb-method", Set.of("SOURCE_IP"), source("OpenStack lb-method"), null),
            new Row(BETA + "ovh-loadbalancer-balance", Set.of("source"), source("OVHcloud ovh-loadbalancer-balance"),
                    null),
            new Row(BETA + "exoscale-loadbalancer-service-strategy", Set.of("source-hash"),
                    source("Exoscale service-strategy"), null));

    private static final Map<String, List<Row>> BY_KEY = byKey();
    private static final Mechanism UPCLOUD_COOKIE = sticky("UpCloud sticky_session_cookie_name", BY_COOKIE,
            "set it to \"\"");

    private CloudBalancers() {}

    /** To be asked of Services of type LoadBalancer only: others have none. */
    static void read(SwitchCollector found) {
        Mapping annotations = found.object().annotations();
        for (Entry annotation : annotations.entries()) {
            if (annotation.value() instanceof Scalar value) {
                for (Row row : BY_KEY.getOrDefault(annotation.name(), List.of())) {
                    if (row.isOn(value.text())) {
                        found.add(speaksHttp(row, annotations)
                                ? row.mechanism
                                : row.mechanism.unlikely("does nothing here: the listener speaks no HTTP"),
                                Located.text(value));
                    }
                }
                if (annotation.name().equals(UPCLOUD)) {
                    upcloud(found, value);
                }
            }
        }
    }

    /** JSON: {@code {"backends": [{"name": …, "properties": {"sticky_session_cookie_name": …}}]}}. */
    private static void upcloud(SwitchCollector found, Scalar json) {
        Mapping config = Embedded.mapping(json.text());
        for (Mapping backend : config == null ? List.<Mapping>of() : config.mappings("backends")) {
            Located<String> cookie = backend.text("properties", "sticky_session_cookie_name");
            if (cookie != null && !cookie.value().isBlank()) {
                found.add(UPCLOUD_COOKIE, cookie.value(), json.place(), null);
                return;
            }
        }
    }

    private static boolean speaksHttp(Row row, Mapping annotations) {
        Located<String> protocol = row.http == null ? null : annotations.text(row.http);
        return row.http == null || protocol != null && protocol.value().contains("http");
    }

    private static boolean isPositive(String seconds) {
        return !seconds.isEmpty() && seconds.chars().allMatch(Character::isDigit)
                && !seconds.chars().allMatch(digit -> digit == '0');
    }

    private static Mechanism cookie(String name, String off) {
        return sticky(name, BY_COOKIE, off.isEmpty()
                ? REMOVE
                : "set it to " + (off.equals("off") || off.equals("false") ? '"' + off + '"' : off))
                .turnedOffBy(off);
    }

    private static Mechanism address(String name) {
        return sticky(name, BY_ADDRESS, REMOVE);
    }

    /** What is behind a node's port is chosen anew, unless traffic stays local. */
    private static Mechanism source(String name) {
        return hash(name, BY_SOURCE, "use round robin or least connections").likely();
    }

    private static Map<String, List<Row>> byKey() {
        Map<String, List<Row>> map = new HashMap<>();
        for (Row row : ALL) {
            map.computeIfAbsent(row.key, key -> new ArrayList<>(1)).add(row);
        }
        return map;
    }
}
