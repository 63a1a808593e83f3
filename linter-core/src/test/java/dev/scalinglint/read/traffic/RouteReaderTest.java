package dev.scalinglint.read.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Route;
import dev.scalinglint.read.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "networking.k8s.io/v1 | Ingress | {defaultBackend: {service: {name: api}}} | [a/api]",
        "networking.k8s.io/v1 | Ingress | {ingressClassName: tailscale, rules: [{http: {paths: [{backend: {service: "
                + "{name: api}}}, {backend: {service: {name: web}}}]}}]} | [a/api, a/web]",
        "extensions/v1beta1 | Ingress | {backend: {serviceName: web}, rules: [{http: {paths: [{backend: "
                + "{serviceName: api}}]}}]} | [a/web, a/api]",
        "networking.k8s.io/v1 | Ingress | {defaultBackend: {resource: {kind: Bucket, name: api}}} | []",
        "gateway.networking.k8s.io/v1 | HTTPRoute | {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: api}, "
                + "{name: far, namespace: b}]}]} | [a/api, b/far]",
        "gateway.networking.k8s.io/v1 | GRPCRoute | {rules: [{backendRefs: [{kind: Service, group: '', name: "
                + "api}]}]} | [a/api]",
        "gateway.networking.k8s.io/v1alpha2 | TCPRoute | {rules: [{backendRefs: [{name: api}]}]} | [a/api]",
        "gateway.networking.k8s.io/v1alpha2 | UDPRoute | {rules: [{backendRefs: [{name: api}]}]} | [a/api]",
        "gateway.networking.k8s.io/v1alpha2 | TLSRoute | {rules: [{backendRefs: [{kind: ServiceImport, group: "
                + "multicluster.x-k8s.io, name: api}]}]} | []",
        "route.openshift.io/v1 | Route | {to: {kind: Service, name: api}, alternateBackends: [{kind: Service, name: "
                + "web}]} | [a/api, a/web]",
        "traefik.io/v1alpha1 | IngressRoute | {routes: [{services: [{name: api, port: 80}, {name: far, namespace: "
                + "b}]}]} | [a/api, b/far]",
        "traefik.containo.us/v1alpha1 | IngressRouteTCP | {routes: [{services: [{name: api}]}]} | [a/api]",
        "traefik.io/v1alpha1 | IngressRouteUDP | {routes: [{services: [{name: api}]}]} | [a/api]",
        "networking.istio.io/v1 | VirtualService | {gateways: [edge], http: [{route: [{destination: {host: api}}, "
                + "{destination: {host: web.b.svc.cluster.local}}]}]} | [a/api, b/web]",
        "networking.istio.io/v1beta1 | VirtualService | {gateways: [mesh, istio/edge], tls: [{route: [{destination: "
                + "{host: api}}]}], tcp: [{route: [{destination: {host: web}}]}]} | [a/api, a/web]",
        "networking.istio.io/v1 | VirtualService | {gateways: [edge], http: [{route: [{destination: {host: "
                + "api.example.com}}]}]} | []",
        "projectcontour.io/v1 | HTTPProxy | {virtualhost: {fqdn: x}, routes: [{services: [{name: api}]}], tcpproxy: "
                + "{services: [{name: web}]}} | [a/api, a/web]",
        "getambassador.io/v3alpha1 | Mapping | {service: 'http://api.b:8080/'} | [b/api]",
        "getambassador.io/v3alpha1 | Mapping | {service: 'api:8080'} | [a/api]",
        "k8s.nginx.org/v1 | VirtualServer | {upstreams: [{name: up, service: api}]} | [a/api]",
    })
    void readsEveryFormOfRoute(String apiVersion, String kind, String spec, String services) {
        List<Route> routes = routes(object(apiVersion, kind, "route", spec));

        assertThat(routes).hasSize(1);
        assertThat(routes.get(0).type()).isEqualTo(kind);
        assertThat(
                routes.get(0).services().stream().map(service -> service.namespace() + "/" + service.name()).toList())
                .hasToString(services);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "serving.knative.dev/v1 | Route | {to: {name: api}}",
        "traefik.io/v1alpha1 | TraefikService | {weighted: {services: [{name: api}]}}",
        "networking.istio.io/v1 | VirtualService | {http: [{route: [{destination: {host: api}}]}]}",
        "networking.istio.io/v1 | VirtualService | {gateways: [mesh], http: [{route: [{destination: {host: api}}]}]}",
        "projectcontour.io/v1 | HTTPProxy | {routes: [{services: [{name: api}]}]}",
        "gateway.networking.k8s.io/v1 | HTTPRoute | {parentRefs: [{kind: Service, name: api}], rules: [{backendRefs: "
                + "[{name: api}]}]}",
        "networking.internal.knative.dev/v1alpha1 | Ingress | {defaultBackend: {service: {name: api}}}",
    })
    void passesOverWhatLetsNobodyIn(String apiVersion, String kind, String spec) {
        assertThat(routes(object(apiVersion, kind, "route", spec))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{} | {} | public",
        "{ingressClassName: nginx} | {} | public",
        "{ingressClassName: tailscale} | {} | tailnet",
        "{ingressClassName: tailscale} | {tailscale.com/funnel: 'true'} | public",
        "{} | {kubernetes.io/ingress.class: tailscale} | tailnet",
        "{ingressClassName: alb} | {} | internal",
        "{ingressClassName: alb} | {alb.ingress.kubernetes.io/scheme: internet-facing} | public",
        "{ingressClassName: nginx} | {alb.ingress.kubernetes.io/scheme: internal} | public",
        "{} | {kubernetes.io/ingress.class: gce-internal} | internal",
        "{ingressClassName: azure-application-gateway} | {appgw.ingress.kubernetes.io/use-private-ip: 'true'} | "
                + "internal",
    })
    void tellsWhoAnIngressIsFor(String spec, String annotations, String reach) {
        String yaml = object("networking.k8s.io/v1", "Ingress", "web", spec).replace("name: web",
                "name: web, annotations: " + annotations);

        assertThat(routes(yaml)).singleElement().extracting(Route::reach).isEqualTo(reach);
    }

    @Test
    void followsTraefikServicesAndEndsInLoops() {
        String yaml = object("traefik.io/v1alpha1", "IngressRoute", "route",
                "{routes: [{services: [{kind: TraefikService, name: split}]}]}")
                + object("traefik.io/v1alpha1", "TraefikService", "split",
                        "{weighted: {services: [{name: api}, {kind: TraefikService, name: mirror}]}}")
                + object("traefik.io/v1alpha1", "TraefikService", "mirror",
                        "{mirroring: {name: web, mirrors: [{name: shadow}, {kind: TraefikService, name: split}]}}");

        assertThat(routes(yaml)).singleElement()
                .satisfies(route -> assertThat(route.services()).extracting(Route.Backend::name)
                        .containsExactlyInAnyOrder("api", "web", "shadow"));
    }

    @Test
    void followsDelegatesAndIncludes() {
        String yaml = object("networking.istio.io/v1", "VirtualService", "root",
                "{gateways: [edge], http: [{delegate: {name: leaf}}]}")
                + object("networking.istio.io/v1", "VirtualService", "leaf",
                        "{http: [{route: [{destination: {host: api}}]}]}")
                + object("projectcontour.io/v1", "HTTPProxy", "root",
                        "{virtualhost: {fqdn: x}, includes: [{name: leaf}]}")
                + object("projectcontour.io/v1", "HTTPProxy", "leaf",
                        "{includes: [{name: root}], routes: [{services: [{name: web}]}]}");

        assertThat(routes(yaml).stream().flatMap(route -> route.services().stream()).map(Route.Backend::name))
                .containsExactlyInAnyOrder("api", "web");
    }

    private static List<Route> routes(String yaml) {
        return Manifests.model(yaml).routes();
    }

    private static String object(String apiVersion, String kind, String name, String spec) {
        return "---\napiVersion: %s\nkind: %s\nmetadata: {name: %s, namespace: a}\nspec: %s\n".formatted(apiVersion,
                kind, name, spec);
    }
}
