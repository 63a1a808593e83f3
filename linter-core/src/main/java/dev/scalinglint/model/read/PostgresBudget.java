package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A budget that CloudNativePG makes for a Cluster unless {@code enablePDB} is false (domain.md 8.4).
 *
 * @param podLabels of the pods it selects
 */
record PostgresBudget(ObjectId cluster, String name, Map<String, Located<String>> podLabels) {

    static List<PostgresBudget> read(Objects objects) {
        List<PostgresBudget> budgets = new ArrayList<>();
        for (KubeObject cluster : objects.of("postgresql.cnpg.io", "Cluster")) {
            Located<Boolean> enabled = cluster.spec().bool("enablePDB");
            if (enabled != null && !enabled.value()) {
                continue;
            }
            budgets.add(of(cluster, cluster.name() + "-primary", "primary"));
            Located<Integer> instances = cluster.spec().integer("instances");
            if (instances != null && instances.value() >= 3) {
                budgets.add(of(cluster, cluster.name().value(), "replica"));
            }
        }
        return budgets;
    }

    private static PostgresBudget of(KubeObject cluster, String name, String role) {
        Map<String, Located<String>> labels = new TreeMap<>(ObjectId.texts(cluster.spec().mappingOrEmpty("inheritedMetadata", "labels")));
        labels.put("cnpg.io/cluster", cluster.name());
        labels.put("cnpg.io/podRole", cluster.name().as("instance"));
        labels.put("cnpg.io/instanceRole", cluster.name().as(role));
        labels.put("role", cluster.name().as(role));
        return new PostgresBudget(ObjectId.of(cluster), name, labels);
    }

    boolean isUnder(ObjectId budget, Selector selector) {
        return cluster.sharesNamespaceWith(budget) && selector.accepts(podLabels);
    }

    @Override
    public String toString() {
        return "PodDisruptionBudget " + name + ", which CloudNativePG makes for Cluster " + cluster.name() + ", selects these pods too";
    }
}
