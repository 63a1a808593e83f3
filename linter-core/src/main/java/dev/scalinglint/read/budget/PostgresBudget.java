package dev.scalinglint.read.budget;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A budget that CloudNativePG makes for a Cluster unless {@code enablePDB} is false (facts 8.4). The one over the
 * primary keeps its only pod: with replicas the operator moves the primary away first, without any nobody can.
 *
 * @param podLabels of the pods it selects
 * @param blocked   see {@link DisruptionBudget}
 */
record PostgresBudget(ObjectId cluster, String name, Map<String, Located<String>> podLabels,
        @Nullable Located<String> blocked) {
    private static final String HIBERNATION = "cnpg.io/hibernation";

    static List<PostgresBudget> read(ObjectIndex objects) {
        List<PostgresBudget> budgets = new ArrayList<>();
        for (KubeObject cluster : objects.of("postgresql.cnpg.io", "Cluster")) {
            Located<Boolean> enabled = cluster.spec().bool("enablePDB");
            if (enabled != null && !enabled.value()) {
                continue;
            }
            Located<Integer> instances = cluster.spec().integer("instances");
            budgets.add(of(cluster, cluster.name() + "-primary", "primary", alone(cluster, instances)));
            if (instances != null && instances.value() >= 3) {
                budgets.add(of(cluster, cluster.name().value(), "replica", null));
            }
        }
        return budgets;
    }

    /**
     * One instance is what a Cluster has that says nothing of them; while a node is maintained, or while it sleeps,
     * its budget is not there.
     */
    private static @Nullable Located<String> alone(KubeObject cluster, @Nullable Located<Integer> instances) {
        Located<Boolean> maintained = cluster.spec().bool("nodeMaintenanceWindow", "inProgress");
        Located<String> asleep = cluster.annotations().text(HIBERNATION);
        if (instances == null && cluster.spec().has("instances") || instances != null && instances.value() != 1
                || maintained != null && maintained.value() || asleep != null && asleep.value().equals("on")
                || cluster.body().entry("spec") == null) {
            return null;
        }
        String sentence = "the budget that CloudNativePG makes for Cluster " + cluster.name()
                + " keeps its only instance (enablePDB: false makes none)";
        return new Located<>(sentence, sentence, cluster.placeOf("spec", "instances"), false);
    }

    private static PostgresBudget of(KubeObject cluster, String name, String role, @Nullable Located<String> blocked) {
        Map<String, Located<String>> labels = new TreeMap<>(ObjectId.texts(cluster.spec()
                .mappingOrEmpty("inheritedMetadata", "labels")));
        labels.put("cnpg.io/cluster", cluster.name());
        labels.put("cnpg.io/podRole", cluster.name().as("instance"));
        labels.put("cnpg.io/instanceRole", cluster.name().as(role));
        labels.put("role", cluster.name().as(role));
        return new PostgresBudget(ObjectId.of(cluster), name, labels, blocked);
    }

    /** As it stands in the model: its Cluster is the object that people can change. */
    DisruptionBudget budget() {
        Selector selector = new Selector(podLabels, List.of(), cluster.place(), true);
        return new DisruptionBudget(cluster, null, null, selector, null, List.of(), false, null, null, blocked, null);
    }

    boolean isUnder(ObjectId budget, Selector selector) {
        return cluster.sharesNamespaceWith(budget) && selector.accepts(podLabels);
    }

    @Override
    public String toString() {
        return "PodDisruptionBudget " + name + ", which CloudNativePG makes for Cluster " + cluster.name()
                + ", selects these pods too";
    }
}
