package dev.scalinglint.read.admission.apiserver;

import dev.scalinglint.model.Quantity;
import java.util.List;

/** How fast an autoscaler may go up and down. */
final class BehaviorObjections {
    private static final int HOUR = 3600;
    private static final int HALF_AN_HOUR = 1800;

    private static final KnownFields RULES = KnownFields.of("stabilizationWindowSeconds selectPolicy tolerance")
            .with("policies", KnownFields.of("type value periodSeconds"));
    private static final KnownFields KNOWN =
            KnownFields.of("scaleUp scaleDown").with("scaleUp", RULES).with("scaleDown", RULES);

    private BehaviorObjections() {}

    static void check(ObjectPart behavior) {
        if (!KNOWN.check(behavior, "autoscaling/v2")) {
            return;
        }
        for (String direction : List.of("scaleUp", "scaleDown")) {
            ObjectPart rules = behavior.part(direction);
            if (rules != null) {
                rules(rules);
            }
        }
    }

    private static void rules(ObjectPart rules) {
        rules.between("stabilizationWindowSeconds", 0, HOUR);
        rules.oneOf("selectPolicy", List.of("Disabled", "Max", "Min"));
        List<ObjectPart> policies = rules.parts("policies");
        if (rules.has("policies") && policies.isEmpty() && rules.mapping().items("policies").isEmpty()) {
            rules.refuse("policies",
                    "is empty: leave it out for the default policies; selectPolicy: Disabled stops this direction");
        }
        policies.forEach(BehaviorObjections::policy);
        tolerance(rules);
    }

    private static void policy(ObjectPart policy) {
        MetricObjections.required(policy, "type", List.of("Pods", "Percent"));
        for (String field : List.of("value", "periodSeconds")) {
            if (!policy.has(field)) {
                policy.refuse(field, "is absent");
            }
        }
        policy.atLeast("value", 1);
        policy.between("periodSeconds", 1, HALF_AN_HOUR);
    }

    private static void tolerance(ObjectPart rules) {
        String text = rules.text("tolerance");
        if (text == null || !rules.has("tolerance")) {
            return;
        }
        Quantity tolerance = Quantity.parse(text);
        if (tolerance == null) {
            rules.refuse("tolerance", "is '" + text + "' and must be a quantity such as 0.1 or 100m");
        } else if (tolerance.value().signum() < 0) {
            rules.refuse("tolerance", "is " + text + " and must not be negative");
        }
    }
}
