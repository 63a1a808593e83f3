package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;

/** Who can use what a route lets in (facts 4, items 2 and 8). What nothing narrows is public. */
final class RouteReach {
    static final String FUNNEL = "tailscale.com/funnel";

    private RouteReach() {}

    static String of(KubeObject route) {
        if (!route.kind().value().equals("Ingress")) {
            return "public";
        }
        return switch (className(route)) {
            case "tailscale" -> isTrue(route, FUNNEL) ? "public" : "tailnet";
            case "alb" ->
                text(route, "alb.ingress.kubernetes.io/scheme").equals("internet-facing") ? "public" : "internal";
            case "gce-internal" -> "internal";
            case "azure/application-gateway", "azure-application-gateway" ->
                isTrue(route, "appgw.ingress.kubernetes.io/use-private-ip") ? "internal" : "public";
            default -> "public";
        };
    }

    private static String className(KubeObject ingress) {
        Located<String> name = ingress.spec().text("ingressClassName");
        return name == null ? text(ingress, "kubernetes.io/ingress.class") : name.value();
    }

    private static boolean isTrue(KubeObject object, String annotation) {
        return Boolean.TRUE.equals(Scalars.bool(text(object, annotation)));
    }

    private static String text(KubeObject object, String annotation) {
        Located<String> written = object.annotations().text(annotation);
        return written == null ? "" : written.value();
    }
}
