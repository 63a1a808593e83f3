package dev.scalinglint.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Setting;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server a command line starts, and how many processes that runs: by the server's own parser and here. */
class ServersTest extends ConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OF_EACH = 350;
    private static final int MOST_NOT_KNOWN = 5;

    ServersTest() {
        super("servers", "servers", 2000);
    }

    @Override
    List<Variant> variants() throws Exception {
        Map<String, Variant> variants = new LinkedHashMap<>();
        int seed = 20261129;
        for (RealServer server : RealServer.ALL) {
            ContainerCommands lines = new ContainerCommands(seed++);
            int before = variants.size();
            while (variants.size() < before + OF_EACH) {
                ContainerCommands.Told told = lines.next(server);
                variants.putIfAbsent(told.id(), variant(told));
            }
        }
        return List.copyOf(variants.values());
    }

    private static Variant variant(ContainerCommands.Told told) throws JsonProcessingException {
        List<Map<String, String>> env = new ArrayList<>();
        told.env().forEach((name, value) -> env.add(new TreeMap<>(Map.of("name", name, "value", value))));
        String manifest = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                        - name: web
                          image: registry.example.com/web:1
                          command: %s
                          env: %s
                """.formatted(JSON.writeValueAsString(told.command()), JSON.writeValueAsString(env));
        return new Variant(told.id(), Map.of("command.json", JSON.writeValueAsString(told), "manifest.yaml", manifest));
    }

    @Override
    List<String> differences(Variant variant, Path folder, JsonNode answer) throws Exception {
        if (!answer.has("processes")) {
            return List.of();
        }
        String real = answer.required("processes").asText();
        String here = here(folder, answer.required("program").asText());
        return here.equals(real) || here.isEmpty()
                ? List.of()
                : List.of(answer.required("program").asText()
                        + " runs " + real + ", here " + here);
    }

    @Test
    @Order(3)
    void littleIsNotKnown(@TempDir Path folder) throws Exception {
        List<Variant> variants = variants();
        Map<String, JsonNode> answers = new RecordedAnswers("servers").read(variants);
        List<String> notKnown = new ArrayList<>();
        int accepted = 0;
        for (Variant variant : variants) {
            JsonNode answer = answers.get(variant.id());
            if (answer.has("processes")) {
                Path own = folder.resolve(variant.fingerprint());
                variant.write(own);
                accepted++;
                if (here(own, answer.required("program").asText()).isEmpty()) {
                    notKnown.add(variant.id());
                }
            }
        }
        assertThat(notKnown.size() * 100).as("%d of %d are not known: %s", notKnown.size(), accepted,
                notKnown).isLessThanOrEqualTo(accepted * MOST_NOT_KNOWN);
    }

    /**
     * The processes of a program, {@code cpus} where they follow the machine; empty when it is not seen or they are
     * not known.
     */
    private static String here(Path folder, String name) throws Exception {
        String found = "";
        for (Model model : Linted.models(new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT))) {
            for (Workload workload : model.workloads()) {
                for (Program program : workload.containers().stream().map(Container::programs).flatMap(List::stream)
                        .toList()) {
                    found = program.name().split(" ")[0].equals(name) ? larger(found, program.workers()) : found;
                }
            }
        }
        return found;
    }

    /** Branches of a script may start one program in two ways. */
    private static String larger(String found, Setting workers) {
        if (workers.number() == null || found.equals("cpus")) {
            return workers.perCpu() ? "cpus" : found;
        }
        return found.isEmpty() || Integer.parseInt(found) < workers.number() ? String.valueOf(workers.number()) : found;
    }
}
