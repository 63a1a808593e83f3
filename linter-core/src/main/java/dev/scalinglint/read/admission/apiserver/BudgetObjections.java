package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PodDisruptionBudgets. */
public final class BudgetObjections {
    private static final KnownFields KNOWN = KnownFields.of("minAvailable maxUnavailable unhealthyPodEvictionPolicy")
            .with("selector", SelectorObjections.KNOWN);
    private static final List<String> BOUNDS = List.of("minAvailable", "maxUnavailable");

    private BudgetObjections() {}

    /**
     * Sentences at the fields; empty when it is accepted. One that bounds nothing is accepted, and protects by
     * allowing no eviction at all: it counts.
     */
    public static List<Located<String>> of(KubeObject budget) {
        List<Located<String>> objections = new ArrayList<>(0);
        ObjectPart spec = ObjectPart.spec(budget, objections);
        if (budget.apiVersion().value().equals("policy/v1beta1")) {
            spec.say(budget.apiVersion().place(),
                    "policy/v1beta1 is not served since Kubernetes 1.25: write policy/v1");
            return objections;
        }
        KNOWN.check(spec, "policy/v1");
        Scalar least = budget.spec().scalar("minAvailable");
        Scalar most = budget.spec().scalar("maxUnavailable");
        if (least != null && most != null) {
            Place later = least.place().compareTo(most.place()) > 0 ? least.place() : most.place();
            spec.say(later, "sets both minAvailable and maxUnavailable: only one is allowed");
        } else if (BOUNDS.stream().noneMatch(spec::has) && objections.isEmpty()) {
            spec.say(budget.body().placeOf("spec"), "sets neither minAvailable nor maxUnavailable");
        }
        for (String field : BOUNDS) {
            Percentages.check(spec, field, true);
        }
        spec.oneOf("unhealthyPodEvictionPolicy", List.of("AlwaysAllow", "IfHealthyBudget"));
        SelectorObjections.check(spec.part("selector"));
        return objections;
    }
}
