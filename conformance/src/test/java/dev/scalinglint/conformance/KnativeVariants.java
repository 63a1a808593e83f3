package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.List;

/** Everything else that Knative's webhook looks at, and its pods, with values on both sides of what it takes. */
final class KnativeVariants extends KnativeSet {
    private static final String KPA = "kpa.autoscaling.knative.dev";
    private static final String HPA = "hpa.autoscaling.knative.dev";

    private KnativeVariants() {
        scaling();
        new KnativePodVariants().made().forEach(this::add);
        traffic();
        annotations();
        names();
        ranges();
    }

    static List<Variant> all() {
        return new KnativeVariants().made();
    }

    private void scaling() {
        String[] counts = {"0", "1", "2", "3", "+1", "01", "007", "-1", "1.0", "", " 1", "1_0", "x", "2147483647",
            "2147483648", "3000000000", "0x1",
            "1e1", "null"};
        String[] floats = {"0", "0.009", "0.01", "0.99", "1", "70", "100", "100.5", "101", "109", "110", "1000",
            "1001", "-1", "-0.5", "-2", "80%", "",
            "Inf", "-Inf", "NaN", "infinity", "0x1p-2", "0x1p+6", "0x10", "1_000", "1__0", "_1", "1e2", "1e400",
            "1e-400", ".5", "5.", ".", "+2", "1,5"};
        String[] durations = {"0", "0s", "5s", "5.999s", "6s", "6.5s", "6s500ms", "60", "1m", "60000ms", "1h", "1h1s",
            "61m", "-1s", "", "1d", ".5m", "1.5s",
            "500ms", "1h0m0.0s", "soon", "6s 1s", "+6s"};
        for (String key : List.of("min-scale", "max-scale", "minScale", "maxScale", "initial-scale", "initialScale",
                "activation-scale",
                "activationScale")) {
            scale(key, counts);
        }
        for (String key : List.of("target", "target-utilization-percentage", "targetUtilizationPercentage",
                "target-burst-capacity",
                "panic-window-percentage", "panic-threshold-percentage", "panicThresholdPercentage")) {
            scale(key, floats);
        }
        for (String key : List.of("window", "scale-down-delay", "scaleDownDelay",
                "scale-to-zero-pod-retention-period")) {
            scale(key, durations);
        }
        scale("class", KPA, HPA, "example.com", "foo.autoscaling.knative.dev", "knative.dev", "");
        scale("metric", "concurrency", "rps", "cpu", "CPU", "", "memory");
        scale("unheard-of", "x");
        together();
    }

    private void scale(String key, String... values) {
        for (String value : values) {
            String annotation = "autoscaling.knative.dev/" + key + ": \"" + value + "\"";
            add("template " + annotation, KnativeObject.plain().with("template", annotation));
        }
    }

    private void together() {
        for (String min : List.of("0", "2", "3")) {
            for (String max : List.of("0", "2", "x")) {
                for (String activation : List.of("2", "3")) {
                    each("template", "%s", scales("min-scale", min, "max-scale", max, "activation-scale", activation),
                            scales("minScale", min, "max-scale", max, "initial-scale", activation));
                }
            }
        }
        for (String metric : List.of("concurrency", "rps", "cpu", "", "custom")) {
            for (String name : List.of(KPA, HPA, "example.com")) {
                each("template", "%s", scales("class", name, "metric", metric));
            }
            for (String name : List.of(KPA, HPA)) {
                add("cluster " + name + " metric " + metric,
                        KnativeObject.plain().with("autoscaler", "pod-autoscaler-class: " + name)
                                .with("template", scales("metric", metric)));
            }
        }
        for (String algorithm : List.of("linear", "weighted-exponential", "weightedExponential", "foo", "")) {
            each("template", "%s", scales("metric-aggregation-algorithm", algorithm),
                    scales("class", KPA, "metric-aggregation-algorithm", algorithm));
        }
        for (String max : List.of("0", "5", "6")) {
            add("limit 5 max-scale " + max, KnativeObject.plain()
                    .with("autoscaler", "max-scale-limit: \"5\", max-scale: \"5\"")
                    .with("template", scales("max-scale", max)));
        }
        add("zero initial scale allowed", KnativeObject.plain().with("autoscaler", "allow-zero-initial-scale: \"true\"")
                .with("template", scales("initial-scale", "0")));
        each("annotations", "%s", scales("max-scale", "1"), scales("unheard-of", "1"));
        each("labels", "%s", scales("max-scale", "1"));
    }

    private static String scales(String... pairs) {
        List<String> annotations = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            annotations.add("autoscaling.knative.dev/" + pairs[i] + ": \"" + pairs[i + 1] + "\"");
        }
        return String.join(", ", annotations);
    }

    private void traffic() {
        for (String kind : List.of("Service", "Route")) {
            for (String entries : List.of("", "{percent: 100}", "{percent: 99}", "{percent: 101}",
                    "{percent: -1}, {percent: 101}", "{latestRevision: true}",
                    "{percent: 100, latestRevision: true}", "{percent: 100, latestRevision: false}",
                    "{percent: 100, revisionName: cart-1}",
                    "{percent: 100, revisionName: cart-1, latestRevision: false}",
                    "{percent: 100, revisionName: cart-1, latestRevision: true}",
                    "{percent: 100, revisionName: Cart_1}", "{percent: 100, revisionName: -cart}",
                    "{percent: 100, configurationName: cart}",
                    "{percent: 100, configurationName: cart, latestRevision: true}",
                    "{percent: 100, configurationName: \"-\"}",
                    "{percent: 100, configurationName: cart, revisionName: cart-1}",
                    "{percent: 100, url: \"http://a\"}", "{percent: 100, url: \"\"}",
                    "{percent: 100, tag: one}", "{percent: 100, tag: One}", "{percent: 100, tag: 1st}",
                    "{percent: 100, tag: one.two}",
                    "{percent: 50, tag: one}, {percent: 50, tag: one}",
                    "{percent: 50, tag: one}, {percent: 50, tag: two}",
                    "{percent: 50, revisionName: cart-1}, {percent: 50, revisionName: cart-1}",
                    "{percent: 90}, {percent: 20, revisionName: cart-1}",
                    "{percent: 100}, {revisionName: cart-1, tag: old}", "{percent: 100, revisionName: a/b}",
                    "{percent: 100, revisionName: a/b/c}")) {
                String named = kind.equals("Route")
                        ? entries.replaceAll("\\{percent: (-?\\d+)\\}",
                                "{percent: $1, configurationName: cart}")
                        : entries;
                Variant variant = KnativeObject.plain().with("kind", kind).with("spec", "traffic: [" + named + "]")
                        .variant(kind + " traffic " + named);
                add(kind.equals("Service") ? variant : Variant.of(variant.id(), """
                        apiVersion: serving.knative.dev/v1
                        kind: Route
                        metadata: {name: cart, namespace: shop}
                        spec: {traffic: [%s]}
                        """.formatted(named)));
            }
        }
    }

    private void annotations() {
        for (String key : List.of("serving.knative.dev/rollout-duration", "serving.knative.dev/rolloutDuration",
                "serving.knative.dev/progress-deadline")) {
            for (String value : List.of("1s", "1", "30", "0", "0s", "", "1.5s", "-5s", "1500ms", "1m", "soon",
                    "1h1m1s")) {
                boolean deployment = key.endsWith("deadline") && List.of("0", "0s", "").contains(value);
                add((deployment ? DEPLOYMENT : "") + "template " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", key + ": \"" + value + "\""));
                for (String kind : List.of("Service", "Configuration")) {
                    add(kind + " " + key + " '" + value + "'",
                            KnativeObject.plain().with("kind", kind).with("annotations", key + ": \"" + value + "\""));
                }
            }
        }
        for (String key : List.of("cpu-resource-request", "cpu-resource-limit", "memory-resource-request",
                "memory-resource-limit",
                "ephemeral-storage-resource-request", "ephemeral-storage-resource-limit")) {
            for (String value : List.of("1", "100m", "64Mi", "64MB", "1gi", "50%", "x", "", "1e3", "-1")) {
                add((value.equals("-1") ? DEPLOYMENT : "") + "queue " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", "queue.sidecar.serving.knative.dev/" + key + ": \""
                                + value + "\""));
            }
        }
        for (String key : List.of("resource-percentage", "resourcePercentage")) {
            for (String value : List.of("0.05", "0.1", "10", "100", "100.1", "x", "", "NaN", "10%")) {
                add("queue " + key + " '" + value + "'",
                        KnativeObject.plain().with("template", "queue.sidecar.serving.knative.dev/" + key + ": \""
                                + value + "\""));
            }
        }
        for (String key : List.of("ingress.class", "ingress-class", "certificate.class", "certificate-class",
                "disableAutoTLS", "disable-auto-tls",
                "disable-external-domain-tls", "httpOption", "http-protocol", "http-option", "visibility", "foo",
                "wildcardDomain")) {
            each("template", "networking.knative.dev/%s: x", key);
            each("annotations", "networking.knative.dev/%s: x", key);
        }
        each("template", "%s", "serving.knative.dev/foo: x", "features.knative.dev/http-full-duplex: x",
                "example.com/networking.knative.dev: x");
        for (String kind : List.of("Service", "Configuration")) {
            add(kind + " with the label of its service",
                    KnativeObject.plain().with("kind", kind).with("labels", "serving.knative.dev/service: x"));
        }
    }

    private void names() {
        for (String name : List.of("cart", "Cart", "2cart", "cart-2", "cart-", "cart.shop", "cart_shop",
                "c".repeat(63), "c".repeat(64))) {
            for (String kind : List.of("Service", "Configuration")) {
                add(kind + " called " + name, KnativeObject.plain().with("kind", kind)
                        .with("metadata", "name: " + name + ", namespace: shop"));
            }
            add("generated " + name, KnativeObject.plain()
                    .with("metadata", "generateName: " + name + ", namespace: shop"));
        }
        for (String name : List.of("cart-one", "cart-", "cart", "one", "cart-One", "cartone", "cart-" + "x".repeat(60),
                "\"\"")) {
            add("revision " + name, KnativeObject.plain().with("named", "name: " + name + ","));
            add("revision of a generated name " + name, KnativeObject.plain().with("named", "name: " + name + ",")
                    .with("metadata", "generateName: cart-, namespace: shop"));
        }
        each("named", "generateName: %s,", "cart-", "Cart-", "cart", "-");
        for (String name : List.of("cart.example.com", "cart", "Cart.example.com", "cart.example.com.",
                "a.shop.svc.cluster.local", "cluster.local",
                "cart..com", "-a.example.com", "cart.example.com-", "1.2")) {
            mapping("name: " + name + ", namespace: shop",
                    "kind: Service, name: cart, apiVersion: serving.knative.dev/v1");
        }
        mapping("generateName: cart.example.com, namespace: shop",
                "kind: Service, name: cart, apiVersion: serving.knative.dev/v1");
        for (String ref : List.of("kind: Service, name: cart", "name: cart, apiVersion: serving.knative.dev/v1",
                "kind: Service, apiVersion: v1", "",
                "kind: Deployment, name: cart, apiVersion: apps/v1",
                "kind: Service, name: cart, apiVersion: v1, namespace: shop",
                "kind: Service, name: cart, apiVersion: v1, namespace: web",
                "kind: Service, name: cart, group: serving.knative.dev",
                "kind: Service, name: cart, apiVersion: serving.knative.dev/v1, group: serving.knative.dev")) {
            mapping("name: cart.example.com, namespace: shop", ref);
            mapping("name: cart.example.com", ref);
        }
    }

    private void mapping(String metadata, String ref) {
        add(Variant.of("mapping " + metadata + " to " + ref, """
                apiVersion: serving.knative.dev/v1beta1
                kind: DomainMapping
                metadata: {%s}
                spec: {ref: {%s}}
                """.formatted(metadata, ref)));
    }

    private void ranges() {
        for (String defaults : List.of("", "allow-container-concurrency-zero: \"false\"",
                "container-concurrency-max-limit: \"5000\"",
                "allow-container-concurrency-zero: \"false\", container-concurrency: \"5\"")) {
            for (String value : List.of("", "0", "1", "-1", "1000", "1001", "5001", "null")) {
                add("containerConcurrency " + value + " " + defaults, KnativeObject.plain().with("defaults", defaults)
                        .with("pod", value.isEmpty() ? "" : "containerConcurrency: " + value + ","));
            }
        }
        for (String defaults : List.of("", "max-revision-timeout-seconds: \"60\", revision-timeout-seconds: \"30\"",
                "max-revision-timeout-seconds: \"3600\"")) {
            for (String value : List.of("0", "1", "-1", "60", "61", "600", "601", "3601", "10000000000")) {
                add("timeoutSeconds " + value + " " + defaults,
                        KnativeObject.plain().with("defaults", defaults).with("pod", "timeoutSeconds: " + value + ","));
            }
        }
        each("pod", "%s,", "responseStartTimeoutSeconds: -1", "idleTimeoutSeconds: 9000");
    }
}
