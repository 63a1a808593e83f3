package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.KubeObject;
import java.util.ArrayList;
import java.util.List;

/** Which object may hold which system's switches: by API group and kind, never by kind alone. */
final class Switches {
    private Switches() {}

    static List<Switch> in(List<KubeObject> objects) {
        List<Switch> switches = new ArrayList<>();
        boolean nginx = false;
        for (KubeObject object : objects) {
            read(new SwitchCollector(object, switches));
            nginx |= object.is("nginx", "Configuration") || object.is("", "ConfigMap");
        }
        if (nginx) {
            NginxConf.read(objects, switches);
        }
        return switches;
    }

    private static void read(SwitchCollector found) {
        switch (found.object().group() + "/" + found.object().kind().value()) {
            case "/Service" -> KubernetesService.read(found);
            case "/ConfigMap" -> ConfigMaps.read(found);
            case "networking.k8s.io/Ingress", "extensions/Ingress" -> Ingress.read(found);
            case "k8s.nginx.org/VirtualServer", "k8s.nginx.org/VirtualServerRoute", "k8s.nginx.org/TransportServer" ->
                NginxInc.read(found);
            case "traefik.io/IngressRoute", "traefik.containo.us/IngressRoute" -> Traefik.ingressRoute(found);
            case "traefik.io/TraefikService", "traefik.containo.us/TraefikService" -> Traefik.service(found);
            case "projectcontour.io/HTTPProxy" -> Contour.read(found);
            case "networking.istio.io/DestinationRule" -> Istio.destinationRule(found);
            case "networking.istio.io/EnvoyFilter" -> Istio.envoyFilter(found);
            case "route.openshift.io/Route" -> OpenShift.read(found);
            case "compose/Compose" -> ComposeLabels.read(found);
            default -> ofGateway(found);
        }
    }

    /** Of the Gateway API, of those that extend it and of clouds. */
    private static void ofGateway(SwitchCollector found) {
        switch (found.object().group() + "/" + found.object().kind().value()) {
            case "gateway.networking.k8s.io/HTTPRoute", "gateway.networking.k8s.io/GRPCRoute" ->
                GatewayApi.route(found);
            case "gateway.networking.k8s.io/BackendLBPolicy",
                    "gateway.networking.x-k8s.io/XBackendTrafficPolicy" ->
                GatewayApi.policy(found);
            case "gateway.networking.x-k8s.io/XBackend",
                    "gateway.networking.k8s.io/Backend" ->
                GatewayApi.backend(found);
            case "gateway.nginx.org/UpstreamSettingsPolicy" -> Meshes.nginx(found);
            case "kuma.io/MeshLoadBalancingStrategy" -> Meshes.kuma(found);
            case "gateway.kgateway.dev/BackendConfigPolicy" -> Meshes.kgateway(found);
            case "apisix.apache.org/ApisixUpstream" -> Meshes.apisix(found);
            case "cloud.tencent.com/TkeServiceConfig" -> IngressClouds.tencent(found);
            case "alb.networking.azure.io/RoutePolicy" -> IngressClouds.azure(found);
            case "gateway.envoyproxy.io/BackendTrafficPolicy" -> EnvoyGateway.read(found);
            case "gateway.k8s.aws/TargetGroupConfiguration", "gateway.k8s.aws/ListenerRuleConfiguration",
                    "gateway.k8s.aws/LoadBalancerConfiguration" ->
                AwsGateway.read(found);
            case "cloud.google.com/BackendConfig" -> Gke.backendConfig(found);
            case "networking.gke.io/GCPBackendPolicy" -> Gke.backendPolicy(found);
            case "networking.gke.io/GCPSessionAffinityPolicy", "networking.gke.io/GCPSessionAffinityFilter" ->
                Gke.sessionAffinity(found);
            case "configuration.konghq.com/KongUpstreamPolicy" -> Kong.upstreamPolicy(found);
            case "configuration.konghq.com/KongIngress" -> Kong.kongIngress(found);
            case "getambassador.io/Mapping", "getambassador.io/TCPMapping" -> Emissary.mapping(found);
            case "getambassador.io/Module" -> Emissary.module(found);
            default -> {
            }
        }
    }
}
