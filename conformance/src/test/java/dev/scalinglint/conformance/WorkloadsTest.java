package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deployments, StatefulSets, DaemonSets and ReplicaSets: how they roll out and how many they run. */
class WorkloadsTest extends KubernetesTest {
    private static final String[] SHARES = {"1", "0", "0%", "25%", "100%", "101%", "300%", "25.5%", "\"1\"", "\"0\"",
        "-1", "-1%", "abc", "1.0", "0.0", "1e1", "0x0", "null", "[]",
        "true", "\"\"", "00%", "2147483648"};

    WorkloadsTest() {
        super("workloads", Set.of("replicas/strategy-invalid", "replicas/invalid", "input/wrong-type",
                "input/unreadable"));
    }

    @Override
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(workload("Deployment", "strategy")
                .with("type", types("RollingUpdate", "Recreate", "OnDelete")).variants(400));
        variants.addAll(workload("StatefulSet", "updateStrategy")
                .with("type", types("RollingUpdate", "OnDelete", "Recreate")).variants(300));
        variants.addAll(workload("DaemonSet", "updateStrategy")
                .with("type", types("RollingUpdate", "OnDelete", "Recreate"))
                .with("replicas", field("replicas", "", "2", "null")).variants(300));
        variants.addAll(workload("ReplicaSet", "strategy").with("strategy", "", "strategy: {type: Recreate}",
                "strategy: null").variants(100));
        return variants;
    }

    private static Blanks workload(String kind, String strategy) {
        List<String> strategies = new ArrayList<>(List.of(strategy + ": {<type><update>}"));
        for (String text : List.of("null", "{}", "[]", "Recreate", "{type: Recreate}", "{maxSurge: 1}",
                "{RollingUpdate: {}}")) {
            strategies.add(strategy + ": " + text);
        }
        strategies.add((strategy.equals("strategy") ? "updateStrategy" : "strategy") + ": {type: RollingUpdate}");
        return new Blanks(kind, """
                apiVersion: apps/v1
                kind: %s
                metadata: {name: mill, namespace: farm}
                spec:
                  <replicas>
                  <ready>
                  <deadline>
                  <history>
                  <paused>
                  <strategy>
                  <set>
                  <more>
                  selector: {matchLabels: {<selected>}}
                  template:
                    metadata: {labels: {app: mill, tier: web}}
                    spec:
                      containers: [{name: mill, image: "registry.example.org/mill:1.0"}]
                """.formatted(kind)).with("strategy", strategies)
                .with("replicas", number("replicas", "2", "0", ""))
                .with("ready", number("minReadySeconds", "", "0", "30", "599", "600", "700"))
                .with("deadline", number("progressDeadlineSeconds", "", "0", "30", "31", "600"))
                .with("history", field("revisionHistoryLimit", "", "0", "5", "-1", "\"5\"", "5.0", "null"))
                .with("paused", field("paused", "", "true", "false", "yes", "\"true\"", "1", "null"))
                .with("set", sets()).with("more", "", "podReplacementPolicy: Failed", "replica: 3",
                        "rollbackTo: {revision: 1}", "terminationGracePeriodSeconds: 30", "ordinal: {}")
                .with("selected", "app: mill", "app: mill, tier: web", "app: bake", "tier: web, other: mill", "")
                .with("type", types("RollingUpdate")).with("update", updates());
    }

    private static List<String> types(String... good) {
        List<String> types = new ArrayList<>(List.of(""));
        for (String type : good) {
            types.add("type: " + type + ", ");
        }
        types.addAll(List.of("type: rollingUpdate, ", "type: \"\", ", "type: null, ", "type: 5, ", "type: [], "));
        return types;
    }

    private static List<String> updates() {
        List<String> updates = new ArrayList<>(List.of(""));
        for (String surge : SHARES) {
            updates.add("rollingUpdate: {maxSurge: " + surge + "}");
            updates.add("rollingUpdate: {maxUnavailable: " + surge + "}");
            updates.add("rollingUpdate: {maxSurge: 0, maxUnavailable: " + surge + "}");
            updates.add("rollingUpdate: {maxSurge: " + surge + ", maxUnavailable: 0%}");
            updates.add("rollingUpdate: {partition: " + surge + "}");
        }
        updates.addAll(List.of("rollingUpdate: {}", "rollingUpdate: null", "rollingUpdate: []", "rollingUpdate: 5",
                "rollingUpdate: {maxsurge: 1}", "rollingUpdate: {max: 1}",
                "rollingUpdate: {partition: 2, maxUnavailable: 2}", "canary: {}", "blueGreen: {}"));
        return updates;
    }

    private static List<String> sets() {
        return List.of("", "serviceName: mill", "serviceName: \"\"", "serviceName: Mill", "serviceName: a.b",
                "podManagementPolicy: Parallel", "podManagementPolicy: OrderedReady",
                "podManagementPolicy: parallel", "podManagementPolicy: \"\"", "ordinals: {start: 1}",
                "ordinals: {start: -1}", "ordinals: {}", "ordinals: {end: 3}", "ordinals: 3",
                "persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}",
                "persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete, whenScaled: Retain}",
                "persistentVolumeClaimRetentionPolicy: {whenScaled: Recycle}",
                "persistentVolumeClaimRetentionPolicy: {}", "persistentVolumeClaimRetentionPolicy: {when: Delete}",
                "volumeClaimTemplates: []", "minReadySecond: 5");
    }
}
