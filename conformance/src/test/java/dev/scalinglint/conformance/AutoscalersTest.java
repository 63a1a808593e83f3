package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** HorizontalPodAutoscalers of both versions, field by field. */
class AutoscalersTest extends KubernetesTest {
    private static final String REFERENCE = "{apiVersion: apps/v1, kind: Deployment, name: mill}";
    private static final String CPU =
            "{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 65}}}";
    private static final String LAG =
            "{type: External, external: {metric: {name: lag}, target: {type: Value, value: 5}}}";
    private static final String[] AMOUNTS = {"5", "500m", "0", "-1", "\"5\"", "\" 5\"", "ten", "1e3", "0x10", "1_0",
        ".5", "5Mi", "null", "[]", "true", "0.0001", "-0.0001"};

    AutoscalersTest() {
        super("autoscalers", Set.of("autoscaler/invalid", "autoscaler/target-missing", "input/wrong-type",
                "input/unreadable"));
    }

    @Override
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(first().variants(150));
        variants.addAll(second().variants(300));
        variants.addAll(metric().variants(300));
        variants.addAll(behavior().variants(200));
        return variants;
    }

    private static Blanks hpa(String name, String version, String lines) {
        return new Blanks(name, """
                apiVersion: autoscaling/%s
                kind: HorizontalPodAutoscaler
                metadata: {name: mill, namespace: farm}
                spec:
                  <ref>
                  <min>
                  <max>
                """.formatted(version) + lines).with("ref", references())
                .with("min", number("minReplicas", "2", "0", "1", "9", "10", ""))
                .with("max", number("maxReplicas", "9", "0", "1", "2", ""));
    }

    private static List<String> references() {
        return field("scaleTargetRef", REFERENCE, "{kind: Deployment, name: mill}",
                "{apiVersion: v1, kind: Deployment, name: mill}",
                "{apiVersion: apps, kind: Deployment, name: mill}", "{apiVersion: /v1, kind: Deployment, name: mill}",
                "{apiVersion: a/b/c, kind: Deployment, name: mill}", "{apiVersion: \"\", kind: Deployment, name: mill}",
                "{apiVersion: apps/v1beta1, kind: Deployment, name: mill}", "{kind: ReplicationController, name: mill}",
                "{apiVersion: v1, kind: ReplicationController, name: mill}",
                "{apiVersion: example.org/v1, kind: Mill, name: mill}",
                "{apiVersion: apps/v1, name: mill}", "{apiVersion: apps/v1, kind: Deployment}",
                "{apiVersion: apps/v1, kind: \"\", name: mill}",
                "{apiVersion: apps/v1, kind: Deployment, name: \"\"}",
                "{apiVersion: example.org/v1, kind: a/b, name: mill}",
                "{apiVersion: example.org/v1, kind: .., name: mill}",
                "{apiVersion: apps/v1, kind: Deployment, name: ..}",
                "{apiVersion: apps/v1, kind: Deployment, name: a%b}",
                "{apiVersion: apps/v1, kind: Deployment, name: a/b}",
                "{apiVersion: apps/v1, kind: Deployment, name: A_b}",
                "{apiVersion: apps/v1, kind: Deployment, name: mill, namespace: farm}",
                "{apiVersion: apps/v1, kind: Deployment, name: 5}",
                "{apiVersion: apps/v1, kind: Deployment, name: [mill]}", "{}", "null", "[]", "mill", "");
    }

    private static Blanks first() {
        List<String> percents = number("targetCPUUtilizationPercentage", "", "70", "0", "1", "150");
        return hpa("v1", "v1", "  <percent>\n  <other>\n").with("percent", percents)
                .with("other", "", "metrics: [" + CPU + "]", "behavior: {}", "targetCpuUtilizationPercentage: 70",
                        "targetMemoryUtilizationPercentage: 70");
    }

    private static Blanks second() {
        return hpa("v2", "v2", "  <metrics>\n  <behavior>\n  <other>\n")
                .with("metrics", field("metrics", "", "[" + CPU + "]", "[" + LAG + "]", "[" + CPU + ", " + LAG + "]",
                        "[]", "null", "[null]", "{}", "cpu", "[cpu]",
                        "[{}]", "[{type: Object}]", "[" + CPU + ", {type: Nonsense}]"))
                .with("behavior", field("behavior", "", "{}", "null", "[]", "fast", "{scaleUp: {}}",
                        "{scaleDown: null}", "{scaleup: {}}", "{scaleUp: []}", "{scaleUp: fast}"))
                .with("other", "", "targetCPUUtilizationPercentage: 70", "minreplicas: 1", "replicas: 3",
                        "Metrics: []", "paused: true");
    }

    private static Blanks metric() {
        return hpa("metric", "v2", "  metrics: [{<type><resource><container><external><pods><object><more>}]\n")
                .with("type", "type: Resource, ",
                        "type: ContainerResource, ", "type: External, ", "type: Pods, ", "type: Object, ",
                        "type: resource, ",
                        "type: \"\", ", "type: null, ", "type: 5, ", "")
                .with("resource", inFlow("resource", targets("name: cpu", "averageUtilization: 65", "Utilization",
                        true)))
                .with("container", inFlow("containerResource", containers()))
                .with("external", inFlow("external", measured("")))
                .with("pods", inFlow("pods", measured(""))).with("object", inFlow("object", objects()))
                .with("more", "", "metric: {name: lag}, ", "targetAverageUtilization: 60, ");
    }

    private static List<String> inFlow(String source, List<String> bodies) {
        return bodies.stream().map(body -> body.isEmpty() ? "" : source + ": " + body + ", ").toList();
    }

    /** @param present whether the usual one is there at all */
    private static List<String> targets(String head, String usual, String type, boolean present) {
        List<String> bodies = new ArrayList<>();
        bodies.add(present ? "{" + head + ", target: {type: " + type + ", " + usual + "}}" : "");
        for (String target : List.of(type, "Value", "AverageValue", "Utilization", "utilization", "\"\"", "null",
                "5")) {
            for (String kind : List.of(usual, "averageValue: 5", "value: 5", "averageUtilization: 65", "")) {
                bodies.add("{" + head + ", target: {type: " + target + ", " + kind + "}}");
            }
        }
        for (String amount : AMOUNTS) {
            for (String kind : List.of("averageValue: ", "value: ", "averageUtilization: ")) {
                bodies.add("{" + head + ", target: {type: " + type + ", " + kind + amount + "}}");
            }
        }
        bodies.addAll(List.of("{" + head + "}", "{" + head + ", target: null}", "{" + head
                + ", target: {averageValue: 5}}", "{}", "null", "[]", "x",
                "{" + head + ", target: {type: " + type + ", " + usual + ", averageValue: 5}}", "{" + head
                        + ", target: {type: " + type + ", " + usual + ", value: 5}}",
                "{" + head + ", target: {type: Value, value: 5, averageValue: 5}}", "{" + head
                        + ", targetAverageUtilization: 65}",
                "{target: {type: " + type + ", " + usual + "}}", "{" + head + ", target: {type: " + type + ", "
                        + usual + ", percent: 5}}"));
        return bodies.stream().distinct().toList();
    }

    private static List<String> containers() {
        List<String> bodies = new ArrayList<>(targets("name: cpu, container: mill", "averageUtilization: 65",
                "Utilization", false));
        for (String name : List.of("cpu", "memory", "ephemeral-storage", "hugepages-2Mi", "gpu", "cpus",
                "example.org/gpu", "kubernetes.io/x", "requests.cpu", "\"\"", "a b", "storage")) {
            bodies.add("{name: " + name + ", container: mill, target: {type: Utilization, averageUtilization: 65}}");
        }
        for (String container : List.of("\"\"", "Mill", "a_b", "a.b", "-a", "a-b", "5", "null")) {
            bodies.add("{name: cpu, container: " + container
                    + ", target: {type: Utilization, averageUtilization: 65}}");
        }
        bodies.add("{name: cpu, target: {type: Utilization, averageUtilization: 65}}");
        return bodies.stream().distinct().toList();
    }

    private static List<String> measured(String more) {
        List<String> bodies = new ArrayList<>(targets("metric: {name: lag}" + more, "averageValue: 5", "AverageValue",
                false));
        for (String metric : List.of("{name: \"\"}", "{}", "{name: a/b}", "{name: ..}", "{name: 5}",
                "{name: lag, selector: {matchLabels: {a: b}}}", "{name: lag, labels: {}}", "lag",
                "{name: lag, selector: {a: b}}", "null")) {
            bodies.add("{metric: " + metric + more + ", target: {type: AverageValue, averageValue: 5}}");
        }
        return bodies.stream().distinct().toList();
    }

    private static List<String> objects() {
        List<String> bodies = new ArrayList<>(measured(", describedObject: {kind: Service, name: door}"));
        for (String described : List.of("{apiVersion: v1, kind: Service, name: door}",
                "{apiVersion: a/b/c, kind: Service, name: door}", "{kind: Service}", "{name: door}", "{}",
                "null", "{kind: a/b, name: door}", "{kind: Service, name: a%b}",
                "{kind: Service, name: door, namespace: farm}")) {
            bodies.add("{metric: {name: lag}, describedObject: " + described + ", target: {type: Value, value: 5}}");
        }
        bodies.add("{metricName: lag, target: {kind: Service, name: door}, targetValue: 5}");
        return bodies.stream().distinct().toList();
    }

    private static Blanks behavior() {
        Blanks blanks = hpa("behavior", "v2",
                "  behavior: {<direction>: {<window><select><policies><tolerance><more>}}\n")
                .with("direction", "scaleUp", "scaleDown");
        return blanks.with("window", inFlow("stabilizationWindowSeconds",
                texts("", "0", "300", "3600", "3601", "-1", "1.0", "1.5", "\"60\"", "1e3", "null", "[]")))
                .with("select", inFlow("selectPolicy", texts("", "Max", "Min", "Disabled", "max", "\"\"", "null", "5",
                        "[]")))
                .with("policies", inFlow("policies", policies()))
                .with("tolerance", inFlow("tolerance", texts("", "0", "0.05", "2", "100m", "-0.1", "5%", "abc",
                        "\"\"", "null", "[]", "-0.0001", "1_0")))
                .with("more", "", "policy: [], ", "stabilizationWindow: 5, ");
    }

    private static List<String> policies() {
        List<String> bodies = new ArrayList<>(texts("", "[]", "null", "[null]", "{}", "[{}]", "[Pods]",
                "[{type: Pods, value: 1, periodSeconds: 15, more: 1}]"));
        for (String type : List.of("Pods", "Percent", "pods", "\"\"", "null", "5")) {
            bodies.add("[{type: " + type + ", value: 4, periodSeconds: 15}]");
        }
        for (String number : List.of("0", "1", "-1", "1800", "1801", "\"1\"", "1.0", "1.5", "null")) {
            bodies.add("[{type: Pods, value: " + number + ", periodSeconds: 15}]");
            bodies.add("[{type: Pods, value: 4, periodSeconds: " + number + "}]");
        }
        bodies.addAll(List.of("[{value: 4, periodSeconds: 15}]", "[{type: Pods, value: 4}]",
                "[{type: Pods, periodSeconds: 15}]"));
        return bodies.stream().distinct().toList();
    }

    private static List<String> texts(String... texts) {
        return List.of(texts);
    }
}
