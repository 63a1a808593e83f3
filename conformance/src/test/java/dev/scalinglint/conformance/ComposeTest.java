package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ComposeService;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small Compose projects: what is refused, and what is made of the services of the others. */
class ComposeTest extends ConformanceTest {
    ComposeTest() {
        super("compose", "compose", 500);
    }

    @Override
    List<Variant> variants() {
        return ComposeVariants.all();
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        Linted linted = Linted.of(folder);
        boolean told = linted.findings().stream().anyMatch(ComposeTest::tellsOfRefusal);
        if (answer.required("refused").asBoolean()) {
            return told ? List.of() : List.of("is refused by compose only: " + linted.words());
        }
        if (linted.isRefused(rule -> rule.startsWith("input/") || rule.equals("compose/invalid-interpolation"))) {
            return List.of("is refused here only: " + linted.words());
        }
        return services(folder, answer.required("services"));
    }

    /**
     * What depends on the machine that it is started on, such as a variable that must be set, is said without being
     * an error.
     */
    private static boolean tellsOfRefusal(Finding finding) {
        return finding.severity() == Severity.ERROR || finding.rule().equals("input/not-rendered");
    }

    private static List<String> services(Path folder, JsonNode expected) throws Exception {
        Map<String, ComposeService> services = new LinkedHashMap<>();
        Map<String, Container> containers = new LinkedHashMap<>();
        Selection selection = new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT);
        for (Model model : Linted.models(selection)) {
            model.compose().services().stream()
                    .filter(service -> isOf(service.file()))
                    .forEach(service -> services.put(service.id().name().value(), service));
            for (Workload workload : model.workloads()) {
                if (isOf(services, workload)) {
                    containers.put(workload.id().name().value(), workload.containers().get(0));
                }
            }
        }
        List<String> differences = new ArrayList<>();
        compare("services", new ArrayList<>(services.keySet()).stream().sorted().toList().toString(),
                names(expected), differences);
        for (Map.Entry<String, JsonNode> service : expected.properties()) {
            if (services.containsKey(service.getKey()) && containers.containsKey(service.getKey())) {
                new ComposeComparison(service.getKey(), services.get(service.getKey()),
                        containers.get(service.getKey()), service.getValue(), differences).run();
            }
        }
        return differences;
    }

    /** Files that are not loaded by themselves are projects of their own. */
    private static boolean isOf(String file) {
        return file.equals("compose.yaml") || file.equals("docker-compose.yml") || file.equals("scale.yaml");
    }

    private static boolean isOf(Map<String, ComposeService> services, Workload workload) {
        return services.values().stream().anyMatch(service -> service.workloads().contains(workload.id()));
    }

    private static String names(JsonNode services) {
        List<String> names = new ArrayList<>();
        services.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList().toString();
    }

    static void compare(String what, String here, String there, List<String> differences) {
        if (!here.equals(there)) {
            differences.add(what + ": " + here + " here, " + there + " by compose");
        }
    }

    /** A value as the model holds it, filled in as far as the tree tells; null where it does not. */
    static String value(Located<String> located) {
        return VariableExpressions.NONE.value(located.value());
    }
}
