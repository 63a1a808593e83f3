package dev.scalinglint.gate.report;

import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.Threshold;
import dev.scalinglint.gate.Gate;
import dev.scalinglint.gate.GateRequest;
import dev.scalinglint.gate.Judgement;
import dev.scalinglint.gate.git.Sandbox;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Changes as repositories of two commits, judged. */
final class SampleChange {
    private SampleChange() {}

    /** The one that is kept in {@code src/test/change}. */
    static Judgement ordinary(Path folder) throws Exception {
        try (Sandbox sandbox = Sandbox.in(Files.createDirectories(folder))) {
            sandbox.copy(Path.of("src/test/change/before"), List.of()).commit();
            sandbox.delete("apps").delete(".scaling-lint.yaml").copy(Path.of("src/test/change/after"), List.of())
                    .commit();
            return judge(folder);
        }
    }

    /** Names and a path of somebody who wants to break the report. */
    static Judgement hostile(Path folder) throws Exception {
        String name = "\"a | <b>@who</b> `x` [l](https://evil.example) #1 ![i](//e) www.evil.example \\u202e\\e[31m "
                + "\\n::error::x <!-- </pre></details>\"";
        String deployment = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s, namespace: "@who"}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: api}}
                  template:
                    metadata: {labels: {app: api}}
                    spec:
                      containers:
                        - {name: "</code>@who", image: "e/<b>@who:%d", resources: {requests: {cpu: 1}}}
                ---
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: {name: %s, namespace: "@who"}
                spec:
                  minAvailable: %d # </pre> @who
                  selector: {matchLabels: {app: api}}
                """;
        String path = "a|<b> @who `x`/50%,:::.yaml";
        try (Sandbox sandbox = Sandbox.in(Files.createDirectories(folder))) {
            sandbox.write(path, deployment.formatted(name, 3, 1, name, 1)).commit();
            sandbox.write(path, deployment.formatted(name, 2, 2, name, 2))
                    .write(".scaling-lint.yaml", "exclude: ['<b>@who | [x](https://evil.example)']\n").commit();
            return judge(folder);
        }
    }

    private static Judgement judge(Path folder) throws Exception {
        Selection selection = new Selection(folder.toRealPath(), List.of(), null, List.of(), Limits.DEFAULT);
        return new Judgement(new Gate(BuiltIn.catalog()).judge(
                new GateRequest(LintRequest.of(selection), "HEAD~1", "HEAD", false, Map.of())), Threshold.ERROR);
    }

    /** Without what differs from run to run. */
    static String write(GateFormat format, Judgement judgement) throws IOException {
        StringWriter out = new StringWriter();
        format.write(judgement, false, false, out);
        return out.toString().replaceAll("\\([0-9a-f]{10}\\)", "(0123456789)");
    }
}
