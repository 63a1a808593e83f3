package dev.scalinglint.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PodDisruptionBudgets, field by field. One that says neither of its bounds is accepted, and told here all the same:
 * it is none of them.
 */
class BudgetsTest extends KubernetesTest {
    private static final List<String> SHARES = List.of("1", "0", "-1", "10", "1.0", "1.5", "1e1", "1e-1", "0x5",
            "0o5", "0b1", "010", "08", "1_0", "+5", ".5", "5.",
            "\"1\"", "'1'", "50%", "\"50%\"", "0%", "100%", "101%", "150%", "0100%", "00100%", "000101%", "50.5%",
            "-1%", "+5%", "\"5 %\"", "\" 5%\"", "%", "\"%\"", "abc",
            "\"\"", "true", "yes", "[]", "{}", "[1]", "2147483647", "2147483648", "99999999999%", ".inf", "1e30",
            "2026-01-01", "50 %", "\"0x5\"");

    BudgetsTest() {
        super("budgets", Set.of("pdb/invalid", "input/wrong-type", "input/unreadable"));
    }

    @Override
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (String bound : List.of("minAvailable", "maxUnavailable")) {
            String other = bound.equals("minAvailable") ? "maxUnavailable" : "minAvailable";
            variants.addAll(new Blanks(bound, """
                    apiVersion: policy/v1
                    kind: PodDisruptionBudget
                    metadata: {name: mill, namespace: farm}
                    spec:
                      <bound>
                      <other>
                      <policy>
                      <selector>
                      <more>
                    """).with("bound", field(bound, SHARES.toArray(String[]::new)))
                    .with("other", field(other, "", "1", "0", "50%", "null"))
                    .with("policy", field("unhealthyPodEvictionPolicy", "", "IfHealthyBudget", "AlwaysAllow",
                            "alwaysAllow", "\"\"", "null", "5", "[]", "Never"))
                    .with("selector", selectors()).with("more", "", "minAvailble: 1", "maxSurge: 1", "replicas: 2",
                            "Selector: {}")
                    .variants(250));
        }
        return variants;
    }

    static List<String> selectors() {
        String longest = "a".repeat(63);
        Stream<String> labels = Stream.of("{app: mill}", "{}", "null", "{farm.org/app: mill}", "{/app: mill}",
                "{farm.org/: mill}", "{a/b/c: mill}", "{-app: mill}",
                "{app-: mill}", "{a b: mill}", "{app: -mill}", "{app: mi ll}", "{app: mi/ll}", "{app: \"\"}",
                "{app: null}", "{app: 5}", "{app: true}", "{app: [mill]}",
                "{App_1.x: M-i_l.l}", "{Farm.org/app: mill}", "{farm_org/app: mill}", "{app: " + longest + "}",
                "{app: " + longest + "a}", "{" + longest + "a: mill}", "[]", "mill")
                .map(map -> "{matchLabels: " + map + "}");
        Stream<String> expressions = Stream.of("{key: app, operator: In, values: [mill]}",
                "{key: app, operator: In, values: []}", "{key: app, operator: In}",
                "{key: app, operator: NotIn, values: [a, b]}", "{key: app, operator: NotIn}",
                "{key: app, operator: Exists}", "{key: app, operator: Exists, values: [a]}",
                "{key: app, operator: Exists, values: []}", "{key: app, operator: DoesNotExist}",
                "{key: app, operator: DoesNotExist, values: [a]}",
                "{key: app, operator: in, values: [a]}", "{key: app, operator: Equals, values: [a]}",
                "{key: app, values: [a]}", "{operator: Exists}",
                "{key: \"\", operator: Exists}", "{key: a b, operator: Exists}",
                "{key: app, operator: In, values: [a b]}", "{key: app, operator: In, values: [5]}",
                "{key: app, operator: In, values: mill}", "{key: 5, operator: Exists}", "{}", "null",
                "{key: app, operator: Exists, more: 1}")
                .map(item -> "{matchExpressions: [" + item + "]}");
        Stream<String> others = Stream.of("{}", "null", "[]", "mill", "{app: mill}", "{matchExpressions: []}",
                "{matchExpressions: {}}", "");
        return Stream.of(labels, expressions, others).flatMap(each -> each)
                .map(text -> text.isEmpty() ? "" : "selector: " + text).toList();
    }
}
