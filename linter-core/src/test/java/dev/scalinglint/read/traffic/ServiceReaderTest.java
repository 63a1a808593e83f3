package dev.scalinglint.read.traffic;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.model.Model;
import dev.scalinglint.model.Service;
import dev.scalinglint.read.Manifests;
import dev.scalinglint.tree.Application;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceReaderTest {
    private static final String API = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: a, labels: {tier: front}}
            spec: {template: {metadata: {labels: {app: api, team: blue}}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", value = {
        "{} | {} | - | -",
        "{} | {clusterIP: None} | - | -",
        "{} | {type: ExternalName, externalName: example.com} | - | -",
        "{} | {type: NodePort} | public | type NodePort",
        "{} | {type: LoadBalancer} | public | type LoadBalancer",
        "{} | {externalIPs: [203.0.113.7]} | public | externalIPs",
        "{} | {externalIPs: []} | - | -",
        "{service.beta.kubernetes.io/aws-load-balancer-scheme: internal} | {type: LoadBalancer} | internal | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing, "
                + "service.beta.kubernetes.io/aws-load-balancer-type: external} | {type: LoadBalancer} | public | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-type: external} | {type: LoadBalancer} | internal | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-type: nlb-ip} | {type: LoadBalancer} | internal | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-type: nlb} | {type: LoadBalancer} | public | type LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-internal: 'true'} | {type: LoadBalancer} | internal | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/aws-load-balancer-internal: 'false'} | {type: LoadBalancer} | public | type "
                + "LoadBalancer",
        "{networking.gke.io/load-balancer-type: Internal} | {type: LoadBalancer} | internal | type LoadBalancer",
        "{service.beta.kubernetes.io/azure-load-balancer-internal: 'true'} | {type: LoadBalancer} | internal | type "
                + "LoadBalancer",
        "{service.beta.kubernetes.io/azure-load-balancer-internal: 'true'} | {type: NodePort} | public | type NodePort",
        "{service.beta.kubernetes.io/azure-load-balancer-internal: 'true'} | {type: LoadBalancer, externalIPs: "
                + "[203.0.113.7]} | public | externalIPs",
        "{} | {type: LoadBalancer, loadBalancerClass: tailscale} | tailnet | type LoadBalancer",
        "{tailscale.com/expose: 'true'} | {} | tailnet | tailscale.com/expose",
        "{tailscale.com/expose: 'false'} | {} | - | -",
        "{tailscale.com/expose: 'true', tailscale.com/funnel: 'true'} | {} | public | tailscale.com/expose",
        "{tailscale.com/funnel: 'true'} | {} | - | -",
    })
    void knowsWhoCanReachIt(String annotations, String spec, String reach, String how) {
        Service service = only("{apiVersion: v1, kind: Service, metadata: {name: api, annotations: %s}, spec: %s}"
                .formatted(annotations, spec));

        assertThat(service.exposure() == null ? null : service.exposure().reach()).isEqualTo(reach);
        assertThat(service.exposure() == null ? null : service.exposure().how()).isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a | {app: api} | true", "a | {app: api, team: blue} | true", "a | {app: api, team: red} | false",
        "a | {tier: front} | false",
        "b | {app: api} | false", "a | {} | false", "a | null | false",
    })
    void selectsByTheLabelsOfPodsInItsNamespace(String namespace, String selector, boolean selected) {
        Model model = Manifests.model(API + service("api", namespace, "{selector: " + selector + "}"));

        assertThat(model.services().get(0).workloads()).hasSize(selected ? 1 : 0);
        assertThat(model.workloads().get(0).links().services()).hasSize(selected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{serving.knative.dev/service: torghut} | true", "{serving.knative.dev/configuration: torghut} | true",
        "{role: trader} | true",
        "{serving.knative.dev/revision: torghut-00007} | true", "{serving.knative.dev/service: unseen} | true",
        "{app: api} | false",
    })
    void knowsPodsOfKnative(String selector, boolean knative) {
        String torghut = """
                ---
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: torghut, namespace: a}
                spec: {template: {metadata: {labels: {role: trader}}, spec: {containers: [{image: torghut}]}}}
                """;

        assertThat(only(API + torghut + service("api", "a", "{selector: " + selector + "}")).knative())
                .isEqualTo(knative);
    }

    @Test
    void isRoutedByNameWithinItsNamespace() {
        String ingress = """
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: api, namespace: a}
                spec: {defaultBackend: {service: {name: api}}}
                """;

        assertThat(only(ingress + service("api", "a", "{}")).routed()).isTrue();
        assertThat(only(ingress + service("web", "a", "{}")).routed()).isFalse();
        assertThat(only(ingress + service("api", "b", "{}")).routed()).isFalse();
        assertThat(only(ingress.replace(", namespace: a", "") + service("api", "b", "{}")).routed()).isTrue();
        Application part = Manifests.application(service("api", "a", "{}"));
        assertThat(Manifests.model(new Application("test", "", part.objects(), false)).services().get(0).routed())
                .isNull();
    }

    @Test
    void linksTenThousandInLinearTime() {
        String yaml = IntStream.range(0, 10_000)
                .mapToObj(i -> API.replace(": api,", ": api" + i + ",")
                        + service("api" + i, "a", "{selector: {team: blue, app: api" + i + "}}"))
                .collect(joining());
        Application application = Manifests.application(yaml);

        List<Service> services =
                Assertions.assertTimeout(Duration.ofSeconds(15), () -> Manifests.model(application).services());

        assertThat(services.stream().filter(service -> service.workloads().size() == 1).count()).isEqualTo(10_000);
    }

    private static String service(String name, String namespace, String spec) {
        return "---\napiVersion: v1\nkind: Service\nmetadata: {name: %s, namespace: %s}\nspec: %s\n".formatted(name,
                namespace, spec);
    }

    private static Service only(String yaml) {
        List<Service> services = Manifests.model(yaml).services();
        assertThat(services).hasSize(1);
        return services.get(0);
    }
}
