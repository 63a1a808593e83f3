package dev.scalinglint.read.traffic.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Affinity;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinityReaderTest {
    /** Line, how it pins, how sure: of each switch found. */
    private static List<String> found(String yaml) {
        return Manifests.model(yaml).affinities().stream()
                .map(a -> a.place().line() + " " + a.kind() + " " + a.certainty() + " " + a.value()).toList();
    }

    private static String annotated(String kind, String annotation) {
        String api = kind.equals("Ingress") ? "networking.k8s.io/v1" : "v1";
        return "apiVersion: " + api + "\nkind: " + kind + "\nmetadata:\n  name: a\n  annotations:\n    " + annotation
                + "\n";
    }

    private static String object(String api, String kind, String body) {
        return "apiVersion: " + api + "\nkind: " + kind + "\nmetadata: {name: a}\n" + body;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nginx.ingress.kubernetes.io/affinity: cookie", "nginx.org/sticky-cookie-services: serviceName=a srv_id",
        "nginx.org/lb-method: ip_hash", "haproxy-ingress.github.io/affinity: cookie",
        "alb.ingress.kubernetes.io/target-group-attributes: stickiness.type=lb_cookie, stickiness.enabled=true",
        "alb.ingress.kubernetes.io/actions.x: '{\"type\":\"forward\","
                + "\"forwardConfig\":{\"targetGroupStickinessConfig\":{\"enabled\":true}}}'",
        "alb.ingress.kubernetes.io/actions.x: "
                + "'{\"ForwardConfig\":{\"TargetGroupStickinessConfig\":{\"Enabled\":true}}}'",
        "appgw.ingress.kubernetes.io/cookie-based-affinity: \"true\""})
    void ingressAnnotationsThatPin(String annotation) {
        assertThat(found(annotated("Ingress", annotation))).singleElement().asString().startsWith("6 STICKY CERTAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nginx.ingress.kubernetes.io/upstream-hash-by: $binary_remote_addr",
        "nginx.org/lb-method: hash $remote_addr consistent",
        "haproxy.org/load-balance: hdr(X-User)", "haproxy.com/load-balance: source",
        "haproxy-ingress.github.io/balance-algorithm: source"})
    void ingressAnnotationsThatHash(String annotation) {
        assertThat(found(annotated("Ingress", annotation))).singleElement().asString().startsWith("6 HASH CERTAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nginx.ingress.kubernetes.io/affinity-mode: persistent",
        "nginx.ingress.kubernetes.io/session-cookie-name: route",
        "nginx.ingress.kubernetes.io/affinity: Cookie", "nginx.ingress.kubernetes.io/affinity: \"true\"",
        "nginx.ingress.kubernetes.io/upstream-hash-by: $request_uri",
        "nginx.ingress.kubernetes.io/upstream-hash-by: \"\"",
        "nginx.org/lb-method: least_conn", "nginx.org/lb-method: hash $request_uri consistent",
        "nginx.org/sticky-cookie-services: \"\"",
        "haproxy.org/load-balance: hdr(host)", "haproxy.org/load-balance: uri", "haproxy.org/load-balance: leastconn",
        "traefik.ingress.kubernetes.io/service.sticky.cookie: \"true\"",
        "haproxy-ingress.github.io/session-cookie-name: S",
        "alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=false,stickiness.type=lb_cookie",
        "alb.ingress.kubernetes.io/target-group-attributes: x.stickiness.enabled=true",
        "alb.ingress.kubernetes.io/actions.x: "
                + "'{\"forwardConfig\":{\"targetGroupStickinessConfig\":{\"enabled\":false}}}'",
        "alb.ingress.kubernetes.io/actions.x: not json [",
        "appgw.ingress.kubernetes.io/cookie-based-affinity: \"false\"",
        "appgw.ingress.kubernetes.io/cookie-based-affinity-distinct-name: \"true\"",
        "service.cilium.io/affinity: local"})
    void ingressAnnotationsThatDoNot(String annotation) {
        assertThat(found(annotated("Ingress", annotation))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "traefik.ingress.kubernetes.io/service.sticky.cookie: \"true\"",
        "traefik.ingress.kubernetes.io/service.sticky.cookie.name: s",
        "haproxy.org/cookie-persistence: SRV", "haproxy.com/cookie-persistence-no-dynamic: SRV",
        "ingress.kubernetes.io/affinity: cookie",
        "alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=true",
        "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: stickiness.enabled=true,"
                + "stickiness.type=source_ip"})
    void serviceAnnotationsThatPin(String annotation) {
        assertThat(found(annotated("Service", annotation))).singleElement().asString().startsWith("6 STICKY CERTAIN");
    }

    @Test
    void whatOnlySomeVersionsHonourIsLessThanCertain() {
        assertThat(found(annotated("Ingress", "haproxy.org/cookie-persistence: SRV")))
                .containsExactly("6 STICKY LIKELY SRV");
        assertThat(found(annotated("Service", "traefik.ingress.kubernetes.io/affinity: \"true\"")))
                .containsExactly("6 STICKY LIKELY true");
        assertThat(found(annotated("Service", "service.cilium.io/lb-algorithm: maglev")))
                .containsExactly("6 HASH UNLIKELY maglev");
        assertThat(found(annotated("Ingress", "alb.ingress.kubernetes.io/target-type: instance\n    "
                + "alb.ingress.kubernetes.io/target-group-attributes: stickiness.enabled=true"))).singleElement()
                .asString().contains("LIKELY");
    }

    @Test
    void traefikCookieOptionsCountUnlessItIsOff() {
        String key = "traefik.ingress.kubernetes.io/service.sticky.cookie";

        assertThat(found(annotated("Service", key + ": \"false\"\n    " + key + ".name: s"))).isEmpty();
        assertThat(found(annotated("Service", key + ".name: s\n    " + key + ".secure: \"true\""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessionAffinity: None", "sessionAffinity: clientip",
        "sessionAffinityConfig: {clientIP: {timeoutSeconds: 60}}",
        "sessionAffinity: [ClientIP]", "selector: {sessionAffinity: ClientIP}"})
    void servicesWithoutAffinity(String field) {
        assertThat(found(object("v1", "Service", "spec:\n  " + field + "\n"))).isEmpty();
    }

    @Test
    void serviceAffinity() {
        assertThat(found(object("v1", "Service", "spec:\n  sessionAffinity: ClientIP\n")))
                .containsExactly("5 STICKY CERTAIN ClientIP");
        assertThat(found(object("v1", "Service", "spec:\n  sessionAffinity: ClientIP\n  clusterIP: None\n")))
                .containsExactly("5 STICKY UNLIKELY ClientIP");
        assertThat(found(object("serving.knative.dev/v1", "Service", "spec:\n  sessionAffinity: ClientIP\n")))
                .isEmpty();
    }

    @Test
    void openShiftRoutesAreStickyUnlessToldOtherwise() {
        assertThat(found(route("", ""))).containsExactly("4 DEFAULT CERTAIN cookie (by default)");
        assertThat(found(route("disable_cookies: \"false\"", ""))).hasSize(1);
        assertThat(found(route("disable_cookies: \"yes\"", ""))).hasSize(1);
        assertThat(found(route("disable_cookies: \"T\"", ""))).isEmpty();
        assertThat(found(route("balance: source", ""))).extracting(s -> s.split(" ")[1]).containsExactly("HASH",
                "DEFAULT");
        assertThat(found(route("", "passthrough")))
                .containsExactly("4 DEFAULT CERTAIN source (default of passthrough)");
        assertThat(found(route("balance: leastconn", "passthrough"))).isEmpty();
        assertThat(found(route("balance: source", "passthrough"))).containsExactly("6 HASH CERTAIN source");
        assertThat(found(route("disable_cookies: \"1\"", "passthrough")))
                .containsExactly("4 HASH CERTAIN source (default of passthrough)");
        assertThat(found(route("", "").replace("route.openshift.io", "serving.knative.dev"))).isEmpty();
    }

    private static String route(String annotation, String termination) {
        return "apiVersion: route.openshift.io/v1\nkind: Route\nmetadata:\n  name: a\n  annotations:\n"
                + (annotation.isEmpty() ? "    a: b\n" : "    haproxy.router.openshift.io/" + annotation + "\n")
                + "spec:\n  to: {name: b}\n"
                + (termination.isEmpty() ? "" : "  tls: {termination: " + termination + "}\n");
    }

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: %d
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: web}]}
            """;

    @Test
    void aSwitchKnowsTheWorkloadsBehindIt() {
        String service =
                "---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n"
                        + "spec: {selector: {app: web}, sessionAffinity: ClientIP}\n";

        Affinity many = Manifests.model(DEPLOYMENT.formatted(3) + service).affinities().get(0);
        Affinity one = Manifests.model(DEPLOYMENT.formatted(1) + service).affinities().get(0);
        Affinity unknown = Manifests.model(service.substring(4)).affinities().get(0);

        assertThat(many.workloads()).extracting(id -> id.name().value()).containsExactly("web");
        assertThat(many.singleReplica()).isFalse();
        assertThat(one.singleReplica()).isTrue();
        assertThat(unknown.workloads()).isEmpty();
        assertThat(unknown.singleReplica()).isFalse();
    }
}
