package dev.scalinglint.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ComposeService;
import dev.scalinglint.model.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One service as the model has it, beside what compose makes of it. What the model says it does not know is no
 * difference.
 */
record ComposeComparison(String name, ComposeService service, Container container, JsonNode expected,
        List<String> differences) {
    void run() {
        compare("replicas", String.valueOf(service.replicas().value()), expected.required("replicas").asText());
        if (container.image() != null && ComposeTest.value(container.image()) != null) {
            compare("image", ComposeTest.value(container.image()), expected.required("image").asText());
        }
        words("command", container.invocation().arguments());
        words("entrypoint", container.invocation().entrypoint());
        environment();
        compare("healthchecked", String.valueOf(service.healthchecked()),
                String.valueOf(expected.required("health").asText().equals("checked")));
        ports();
        cpu();
        compare("container_name",
                service.fixed().stream()
                        .filter(fixed -> fixed.kind().equals("container_name")).map(fixed -> fixed.value().value())
                        .findFirst().orElse(""),
                expected.required("name").asText());
    }

    private void words(String key, List<Located<String>> words) {
        List<String> here = words.stream().map(Located::value).toList();
        List<String> there = new ArrayList<>();
        expected.required(key).forEach(word -> there.add(word.asText()));
        if (here.stream().noneMatch(word -> word.contains("${"))) {
            compare(key, here.toString(), there.toString());
        }
    }

    private void environment() {
        JsonNode variables = expected.required("environment");
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            Located<String> here = container.env().get(variable.getKey());
            String value = here == null ? null : ComposeTest.value(here);
            if (here == null && !variable.getValue().isNull()) {
                differences.add(name + " lacks " + variable.getKey() + "=" + variable.getValue().asText());
            } else if (value != null) {
                compare(variable.getKey(), value, variable.getValue().asText());
            }
        }
        container.env().keySet().stream()
                .filter(key -> !variables.has(key))
                .forEach(key -> differences.add(name + " has " + key + " only here"));
    }

    /** Ports of the host: a range is as many as it spans. */
    private void ports() {
        int here = service.fixed().stream()
                .filter(fixed -> fixed.kind().equals("host port")).mapToInt(ComposeService.Fixed::room).sum();
        int there = 0;
        for (JsonNode port : expected.required("ports")) {
            String published = port.asText().substring(0, port.asText().lastIndexOf(':'));
            String[] range = published.split("-");
            there += published.isEmpty()
                    ? 0
                    : Integer.parseInt(range[range.length - 1]) - Integer.parseInt(range[0]) + 1;
        }
        compare("host ports", String.valueOf(here), String.valueOf(there));
    }

    private void cpu() {
        String there = expected.required("cpu").asText();
        if (container.cpu().limit() != null) {
            compare("cpus", String.valueOf(container.cpu().limit().value().value().doubleValue()), there.isEmpty()
                    ? "none"
                    : String.valueOf(Double.parseDouble(there)));
        } else {
            compare("cpus", "none", there.isEmpty() ? "none" : there);
        }
    }

    private void compare(String what, String here, String there) {
        ComposeTest.compare(name + " " + what, here, there, differences);
    }
}
