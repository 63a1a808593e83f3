package dev.scalinglint.conformance;

/** What KEDA is shown, and what it looks at beside it. */
final class KedaManifests {
    private KedaManifests() {}

    static String deployment(String resources) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: cart, namespace: shop}
                spec:
                  selector: {matchLabels: {app: cart}}
                  template:
                    metadata: {labels: {app: cart}}
                    spec:
                      %s
                ---
                """.formatted(resources);
    }

    static String requesting() {
        return deployment(
                "containers: [{name: app, image: registry.example.com/cart:1, resources: {requests: {cpu: 100m, "
                        + "memory: 64Mi}}}]");
    }

    static String object(String metadata, String spec, String triggers) {
        return """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledObject
                metadata: {%s, namespace: shop}
                spec: {%s, triggers: [%s]}
                """.formatted(metadata, spec, triggers);
    }

    static String job(String spec, String triggers) {
        return """
                apiVersion: keda.sh/v1alpha1
                kind: ScaledJob
                metadata: {name: cart, namespace: shop}
                spec: {%s jobTargetRef: {template: {spec: {restartPolicy: Never, \
                containers: [{name: app, image: a/b:1}]}}}, triggers: [%s]}
                """.formatted(spec, triggers);
    }
}
