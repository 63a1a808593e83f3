package dev.scalinglint.conformance;

import static dev.scalinglint.conformance.KedaManifests.deployment;
import static dev.scalinglint.conformance.KedaManifests.job;
import static dev.scalinglint.conformance.KedaManifests.object;
import static dev.scalinglint.conformance.KedaManifests.requesting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every field that KEDA's CRDs and its webhook look at, with values on both sides of what they take. */
final class KedaVariants {
    private static final String QUEUE = "{type: rabbitmq, metadata: {queueName: a, mode: QueueLength, value: \"20\"}}";
    private static final String CPU = "{type: cpu, metricType: Utilization, metadata: {value: \"60\"}}";
    private static final String MEMORY = "{type: memory, metricType: Utilization, metadata: {value: \"60\"}}";
    private static final String[] NUMBERS = {"-1", "0", "1", "2", "100", "101"};

    private final Map<String, Variant> all = new LinkedHashMap<>();

    static List<Variant> all() {
        KedaVariants variants = new KedaVariants();
        variants.bounds();
        variants.zero();
        variants.triggers();
        variants.fallback();
        variants.modifiers();
        variants.advanced();
        variants.requests();
        variants.names();
        variants.others();
        variants.jobs();
        return List.copyOf(variants.all.values());
    }

    private void add(String id, String manifest) {
        Variant variant = Variant.of(id, manifest);
        Variant before = all.putIfAbsent(id, variant);
        if (before != null && !before.equals(variant)) {
            throw new IllegalStateException("two variants are called " + id);
        }
    }

    /** With a target that it may scale by cpu and memory. */
    private void of(String spec, String triggers) {
        add(spec + " by " + triggers, requesting()
                + object("name: cart", "scaleTargetRef: {name: cart}" + (spec.isEmpty() ? "" : ", " + spec), triggers));
    }

    private void bounds() {
        for (String min : new String[] {"", "-1", "0", "1", "2", "100", "101"}) {
            for (String max : new String[] {"", "-1", "0", "1", "2", "101"}) {
                for (String idle : new String[] {"", "-1", "0", "1", "2"}) {
                    StringBuilder spec = new StringBuilder();
                    spec.append(min.isEmpty() ? "" : ", minReplicaCount: " + min)
                            .append(max.isEmpty() ? "" : ", maxReplicaCount: " + max)
                            .append(idle.isEmpty() ? "" : ", idleReplicaCount: " + idle);
                    of(spec.isEmpty() ? "" : spec.substring(2), QUEUE);
                }
            }
        }
        for (String field : new String[] {"pollingInterval", "cooldownPeriod", "initialCooldownPeriod"}) {
            for (String value : NUMBERS) {
                of(field + ": " + value, QUEUE);
            }
        }
        for (String value : new String[] {"\"2\"", "two", "1.5", "2.0", "true"}) {
            of("minReplicaCount: " + value, QUEUE);
        }
    }

    private void zero() {
        for (String min : new String[] {"", "minReplicaCount: 0", "minReplicaCount: 1"}) {
            for (String triggers : List.of(CPU, MEMORY, CPU + ", " + MEMORY, CPU + ", " + QUEUE,
                    QUEUE + ", " + MEMORY)) {
                of(min, triggers);
                for (String reference : List.of("apiVersion: apps/v1, kind: Deployment, name: cart",
                        "kind: Deployment, name: cart", "apiVersion: apps/v1, name: cart")) {
                    add("of " + reference + " " + min + " by " + triggers, requesting()
                            + object("name: cart",
                                    "scaleTargetRef: {" + reference + "}" + (min.isEmpty() ? "" : ", " + min),
                                    triggers));
                }
            }
        }
    }

    private void triggers() {
        for (String trigger : List.of("", "{}", "{type: \"\", metadata: {}}", "{metadata: {}}", "{type: kafka}",
                "{type: kafka, metadata: {}}", "{type: kafka, metadata: {a: 1}}", "{type: kafka, metadata: {a: true}}",
                "{type: nothing-known, metadata: {a: b}}",
                "{type: kafka, metadata: {}, metricType: Foo}", "{type: kafka, metadata: {}, metricType: Value}",
                "{type: kafka, metadata: {}, metricType: \"\"}", "{type: kafka, metadata: {}, useCachedMetrics: true}",
                "{type: cron, metadata: {}, useCachedMetrics: true}",
                "{type: cron, metadata: {}, useCachedMetrics: false}",
                "{type: kafka, metadata: {}, authenticationRef: {name: a}}",
                "{type: kafka, metadata: {}, authenticationRef: {}}",
                "{type: kafka, metadata: {}, authenticationRef: {name: \"\"}}",
                "{type: kafka, metadata: {}, authenticationRef: {name: a, kind: ClusterTriggerAuthentication}}",
                "{type: kafka, metadata: {}, authenticationRef: {name: a, kind: Secret}}",
                "{type: kafka, metadata: {}, authenticationRef: {name: a, kind: \"\"}}",
                "{type: kafka, name: a, metadata: {}}, {type: kafka, name: a, metadata: {}}",
                "{type: kafka, name: a, metadata: {}}, {type: kafka, name: b, metadata: {}}",
                "{type: kafka, name: a, metadata: {}}, {type: cron, name: a, metadata: {}}",
                "{type: kafka, name: \"\", metadata: {}}, {type: kafka, name: \"\", metadata: {}}",
                "{type: kafka, metadata: {}}, {type: kafka, metadata: {}}",
                "{type: cpu, useCachedMetrics: true, metadata: {value: \"1\"}}",
                "{type: memory, useCachedMetrics: true, metadata: {value: \"1\"}}",
                "{type: cpu, name: a, metadata: {value: \"1\"}}, {type: memory, name: a, metadata: {value: \"1\"}}")) {
            of("minReplicaCount: 1", trigger);
            add("job by " + trigger, job("", trigger));
        }
    }

    private void fallback() {
        for (String triggers : List.of(QUEUE, CPU, MEMORY, CPU + ", " + QUEUE)) {
            for (String fallback : List.of("{failureThreshold: 3, replicas: 3}", "{failureThreshold: 0, replicas: 0}",
                    "{failureThreshold: -1, replicas: 1}",
                    "{failureThreshold: 1, replicas: -1}", "{replicas: 3}", "{failureThreshold: 3}", "{}",
                    "{failureThreshold: 3, replicas: 1000}")) {
                of("minReplicaCount: 1, fallback: " + fallback, triggers);
            }
            for (String behavior : List.of("static", "currentReplicas", "currentReplicasIfHigher",
                    "currentReplicasIfLower", "scalingModifiers", "foo", "\"\"", "Static")) {
                of("minReplicaCount: 1, fallback: {failureThreshold: 3, replicas: 3, behavior: " + behavior + "}",
                        triggers);
            }
        }
    }

    private void modifiers() {
        String two =
                "{type: kafka, name: one, metadata: {}}, {type: kafka, name: two, metadata: {}}, {type: cpu, name: "
                        + "own, metadata: {value: \"1\"}}";
        for (String formula : List.of("one", "one + two", "one + three", "float(one)", "one > two",
                "one > two ? one : two", "(one + two) / 2", "own",
                "one + own", "max([one, two])", "max(one, two)", "count([one, two], {# > 1})", "one and two",
                "one > 1 and two > 1", "not true", "one +", "(one",
                "one)", "1", "true", "'text'", "[one, two]", "let x = one; x + two", "if one > two {one} else {two}",
                "one ?? two", "one > 1 ?? two",
                "unheard(one)", "one in [1, 2]", "sum([one, two]) > 3", "sum([one, two])", "one matches 'a'", "-one",
                "!true", "one == two", "one != two",
                "mean([one, two])", "one.two", "one ** 2", "one % 2", "{a: one}", "one ? one : two",
                "one > two ? one : four", "abs(one - two)", "ONE",
                "one - two", "one-two", "$env", "\"one\"", "one > two || two > one", "(one > two)", "((one))",
                "one; two", "# > 1")) {
            of("minReplicaCount: 1, advanced: {scalingModifiers: {formula: \"" + formula.replace("\"", "\\\"")
                    + "\", target: \"2\"}}", two);
        }
        for (String target : List.of("2", "0", "-1", "0.5", "x", "", "1e3", "Inf", "NaN", "1_000", "5%")) {
            of("minReplicaCount: 1, advanced: {scalingModifiers: {formula: one, target: \"" + target + "\"}}", two);
        }
        for (String modifiers : List.of("{}", "{formula: one}", "{target: \"2\"}", "{activationTarget: \"2\"}",
                "{metricType: Value}", "{formula: \"\"}", "{formula: one, target: \"2\", metricType: Value}",
                "{formula: one, target: \"2\", metricType: AverageValue}",
                "{formula: one, target: \"2\", metricType: Utilization}",
                "{formula: one, target: \"2\", metricType: \"\"}",
                "{formula: one, target: \"2\", activationTarget: x}")) {
            of("minReplicaCount: 1, advanced: {scalingModifiers: " + modifiers + "}", two);
            of("minReplicaCount: 1, fallback: {failureThreshold: 1, replicas: 1, behavior: scalingModifiers}, "
                    + "advanced: {scalingModifiers: "
                    + modifiers + "}",
                    two);
            of("minReplicaCount: 1, fallback: {failureThreshold: 1, replicas: 1}, advanced: {scalingModifiers: "
                    + modifiers + "}", CPU);
        }
    }

    private void advanced() {
        for (String direction : new String[] {"scaleUp", "scaleDown"}) {
            for (String rules : List.of("{}", "{policies: []}", "{policies: [{}]}",
                    "{policies: [{type: Pods, value: 1}]}", "{policies: [{type: Pods, value: 1, periodSeconds: 15}]}",
                    "{policies: [{value: 1, periodSeconds: 15}]}",
                    "{policies: [{type: Pods, periodSeconds: 15}]}", "{tolerance: 0.05}", "{tolerance: \"5%\"}",
                    "{tolerance: 100m}", "{tolerance: x}",
                    "{stabilizationWindowSeconds: 300}", "{selectPolicy: Disabled}")) {
                of("advanced: {horizontalPodAutoscalerConfig: {behavior: {" + direction + ": " + rules + "}}}", QUEUE);
            }
        }
        of("advanced: {restoreToOriginalReplicaCount: true}", QUEUE);
        for (String reference : List.of("{}", "{name: \"\"}", "{name: cart, kind: Deployment}",
                "{name: cart, apiVersion: a/b/c}", "{name: cart, envSourceContainerName: x}", "{kind: Deployment}")) {
            add("target " + reference, requesting() + object("name: cart", "scaleTargetRef: " + reference, QUEUE));
        }
        add("no target", requesting() + object("name: cart", "minReplicaCount: 1", QUEUE));
        add("no triggers at all",
                requesting()
                        + "apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {name: cart, namespace: shop}\n"
                        + "spec: {scaleTargetRef: {name: cart}}\n");
    }

    private void requests() {
        for (String containers : List.of("{name: app, image: a/b:1}",
                "{name: app, image: a/b:1, resources: {requests: {cpu: 100m}}}",
                "{name: app, image: a/b:1, resources: {limits: {cpu: 100m, memory: 64Mi}}}",
                "{name: app, image: a/b:1, resources: {requests: {cpu: 0}}}",
                "{name: app, image: a/b:1, resources: {requests: {cpu: 0}, limits: {cpu: 1}}}",
                "{name: app, image: a/b:1, resources: {requests: {cpu: 100m, memory: 64Mi}}}, {name: side, image: "
                        + "a/c:1}",
                "{name: app, image: a/b:1}, {name: side, image: a/c:1, resources: {requests: {cpu: 100m, memory: "
                        + "64Mi}}}")) {
            for (String trigger : List.of(CPU, MEMORY, "{type: cpu, metadata: {value: \"60\", containerName: app}}",
                    "{type: memory, metadata: {value: \"60\", containerName: side}}",
                    "{type: cpu, metricType: AverageValue, metadata: {value: 100m}}",
                    QUEUE)) {
                String object = object("name: cart", "scaleTargetRef: {name: cart}, minReplicaCount: 1", trigger);
                add("[" + containers + "] by " + trigger, deployment("containers: [" + containers + "]") + object);
                add("[" + containers + "] by " + trigger + " with an init container",
                        deployment("containers: [" + containers + "]\n"
                                + "      initContainers: [{name: first, image: a/d:1}]") + object);
                // KEDA believes in a LimitRange even where a container asks for nothing in so many words; the HPA that
                // it makes does not.
                add("[" + containers.replace("{cpu: 0}}", "{cpu: 1m}}") + "] by " + trigger + " with defaults", """
                        apiVersion: v1
                        kind: LimitRange
                        metadata: {name: defaults, namespace: shop}
                        spec: {limits: [{type: Container, defaultRequest: {cpu: 100m, memory: 64Mi}}]}
                        ---
                        """ + deployment("containers: [" + containers.replace("{cpu: 0}}", "{cpu: 1m}}") + "]")
                        + object);
                add("[" + containers + "] by " + trigger + " in a pod that asks", deployment("containers: ["
                        + containers + "]\n"
                        + "      resources: {requests: {cpu: \"1\", memory: 1Gi}, limits: {cpu: \"2\", memory: 1Gi}}")
                        + object);
            }
        }
    }

    private void names() {
        for (int length : new int[] {1, 20, 53, 54, 55, 62, 63, 64, 80}) {
            String name = "c".repeat(length);
            add("called by " + length, requesting() + object("name: " + name, "scaleTargetRef: {name: cart}", QUEUE));
            add("called by " + length + ", its HPA otherwise", requesting() + object("name: " + name,
                    "scaleTargetRef: {name: cart}, advanced: {horizontalPodAutoscalerConfig: {name: other}}", QUEUE));
            add("HPA called by " + length, requesting() + object("name: cart",
                    "scaleTargetRef: {name: cart}, advanced: {horizontalPodAutoscalerConfig: {name: " + name + "}}",
                    QUEUE));
        }
    }

    private void others() {
        String other = object("name: other",
                "scaleTargetRef: {name: %s}, advanced: {horizontalPodAutoscalerConfig: {name: %s}}", QUEUE) + "---\n";
        for (String target : List.of("cart", "basket")) {
            for (String hpa : List.of("\"\"", "keda-hpa-cart", "own")) {
                for (String own : List.of("\"\"", "own", "keda-hpa-other")) {
                    add("beside one of " + target + " by " + hpa + " with " + own, requesting()
                            + requesting().replace("cart", "basket") + other.formatted(target, hpa)
                            + object("name: cart",
                                    "scaleTargetRef: {name: cart}, advanced: {horizontalPodAutoscalerConfig: {name: "
                                            + own + "}}",
                                    QUEUE));
                }
            }
        }
        for (String annotation : List.of("", ", annotations: {validations.keda.sh/hpa-ownership: \"false\"}",
                ", annotations: {validations.keda.sh/hpa-ownership: \"true\"}")) {
            for (String own : List.of("", ", annotations: {scaledobject.keda.sh/transfer-hpa-ownership: \"true\"}",
                    ", annotations: {scaledobject.keda.sh/transfer-hpa-ownership: \"yes\"}")) {
                for (String name : List.of("cart-hpa", "\"\"")) {
                    add("beside an HPA" + annotation + " with" + own + " " + name, """
                            apiVersion: autoscaling/v2
                            kind: HorizontalPodAutoscaler
                            metadata: {name: cart-hpa, namespace: shop%s}
                            spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: cart}, \
                            minReplicas: 2, maxReplicas: 4}
                            ---
                            """.formatted(annotation) + requesting() + object("name: cart" + own,
                            "scaleTargetRef: {name: cart}, advanced: {horizontalPodAutoscalerConfig: {name: " + name
                                    + "}}",
                            QUEUE));
                }
            }
        }
    }

    private void jobs() {
        for (String field : new String[] {"pollingInterval", "successfulJobsHistoryLimit", "failedJobsHistoryLimit",
            "minReplicaCount", "maxReplicaCount"}) {
            for (String value : NUMBERS) {
                add("job " + field + " " + value, job(field + ": " + value + ",", QUEUE));
            }
        }
        add("job min over max", job("minReplicaCount: 5, maxReplicaCount: 3,", QUEUE));
        for (String value : List.of("gradual", "immediate", "default", "custom", "accurate", "eager", "foreground",
                "background", "min", "avg", "sum", "max", "foo", "\"\"", "Default")) {
            for (String field : List.of("rolloutStrategy: %s,", "rollout: {strategy: %s},",
                    "rollout: {propagationPolicy: %s},",
                    "scalingStrategy: {strategy: %s},", "scalingStrategy: {multipleScalersCalculation: %s},")) {
                add("job " + field.formatted(value), job(field.formatted(value), QUEUE));
            }
        }
        add("job of nothing",
                "apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nmetadata: {name: cart, namespace: shop}\n"
                        + "spec: {triggers: ["
                        + QUEUE + "]}\n");
    }
}
