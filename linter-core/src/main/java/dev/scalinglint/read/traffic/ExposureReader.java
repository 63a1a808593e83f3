package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Exposure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a core Service is reached from outside the cluster (facts 4, items 1 and 8). */
final class ExposureReader {
    private static final String AWS = "service.beta.kubernetes.io/aws-load-balancer-";
    private static final List<String> WIDEST_FIRST = List.of("public", "internal", "tailnet");

    private final KubeObject service;

    private ExposureReader(KubeObject service) {
        this.service = service;
    }

    /** The widest way in, or null when there is none. */
    static @Nullable Exposure read(KubeObject service) {
        ExposureReader reader = new ExposureReader(service);
        return Stream.of(reader.byType(), reader.byExternalIps(), reader.byTailscale())
                .filter(java.util.Objects::nonNull)
                .min((a, b) -> WIDEST_FIRST.indexOf(a.reach()) - WIDEST_FIRST.indexOf(b.reach()))
                .orElse(null);
    }

    private @Nullable Exposure byType() {
        Located<String> type = service.spec().text("type");
        if (type == null) {
            return null;
        }
        return switch (type.value()) {
            case "LoadBalancer" -> new Exposure("type LoadBalancer", balancerReach(), type.place());
            case "NodePort" -> new Exposure("type NodePort", "public", type.place());
            default -> null;
        };
    }

    private @Nullable Exposure byExternalIps() {
        List<Node> addresses = service.spec().items("externalIPs");
        return addresses.isEmpty()
                ? null
                : new Exposure("externalIPs", "public", service.body().placeOf("spec", "externalIPs"));
    }

    private @Nullable Exposure byTailscale() {
        Located<String> expose = service.annotations().text("tailscale.com/expose");
        return expose != null && isTrue(expose)
                ? new Exposure("tailscale.com/expose", tailscaleReach(), expose.place())
                : null;
    }

    private String balancerReach() {
        String balancer = text(service.spec().text("loadBalancerClass"));
        if (balancer.equals("tailscale")) {
            return tailscaleReach();
        }
        return isAwsInternal(balancer) || isOtherInternal() ? "internal" : "public";
    }

    private String tailscaleReach() {
        return isTrue(annotation(RouteReach.FUNNEL)) ? "public" : "tailnet";
    }

    /** The AWS Load Balancer Controller makes internal balancers by default; the in-tree provider makes public ones. */
    private boolean isAwsInternal(String balancer) {
        String scheme = text(annotation(AWS + "scheme"));
        if (!scheme.isEmpty()) {
            return scheme.equals("internal");
        }
        Located<String> internal = annotation(AWS + "internal");
        if (internal != null) {
            return !"false".equals(internal.value());
        }
        return balancer.equals("service.k8s.aws/nlb")
                || Set.of("external", "nlb-ip").contains(text(annotation(AWS + "type")));
    }

    private boolean isOtherInternal() {
        return text(annotation("networking.gke.io/load-balancer-type")).equalsIgnoreCase("internal")
                || text(annotation("cloud.google.com/load-balancer-type")).equalsIgnoreCase("internal")
                || isTrue(annotation("service.beta.kubernetes.io/azure-load-balancer-internal"));
    }

    private @Nullable Located<String> annotation(String key) {
        return service.annotations().text(key);
    }

    private static String text(@Nullable Located<String> written) {
        return written == null ? "" : written.value();
    }

    private static boolean isTrue(@Nullable Located<String> written) {
        return written != null && Boolean.TRUE.equals(Scalars.bool(written.value()));
    }
}
