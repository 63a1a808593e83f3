package dev.scalinglint.cli.startup;

import dev.scalinglint.engine.Models;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.report.Format;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppressions;
import dev.scalinglint.tree.Application;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Most of a short run is classes being loaded. Those that read YAML and make the model of it are loaded on another
 * core, by reading a manifest of our own, while the command line, the configuration and the tree's structure are read.
 * Nothing waits for it or depends on it.
 */
public final class WarmUp {
    private static final String SAMPLE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a, labels: {app: a}, annotations: {a/b: "c"}}
            spec:
              replicas: 2
              selector: {matchLabels: {app: a}}
              template:
                metadata: {labels: {app: a}}
                spec:
                  containers:
                    - name: a
                      image: 'a:1'
                      ports: [{name: http, containerPort: 80}]
                      env: [{name: A, value: b}]
                      readinessProbe: {httpGet: {path: /, port: http}}
                      resources: {requests: {cpu: 500m, memory: 64Mi}, limits: {cpu: 1, memory: 64Mi}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec: {selector: {app: a}, ports: [{port: 80, targetPort: http}]}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: a}
            spec: {maxUnavailable: 1, selector: {matchLabels: {app: a}}}
            """;

    private WarmUp() {}

    /** For a front end to call first. */
    public static void begin() {
        inBackground(WarmUp::readSample);
    }

    /** Prepares for a run of which nearly all is remembered, so that telling it is most of what is left. */
    public static void beginToTell() {
        inBackground(WarmUp::tellSample);
    }

    private static void inBackground(Runnable work) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(work, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void tellSample() {
        SourceFile file = SourceFile.of("sample.yaml", SAMPLE);
        Finding finding = new Finding("sample/finding", Severity.ERROR, "sample", Lines.of(file, SAMPLE).place(0, 10),
                new ObjectRef("apps/v1", "Deployment", null, "a"), "sample", null);
        List<Finding> findings = new Suppressions(List.of(), rules -> false)
                .apply(List.of(new Candidate(finding, false, List.of())), any -> true, true);
        Report report =
                new Report(findings, Map.of(), Summary.of(1, 1, 1, findings, 0), List.of(), List.of(), Set.of());
        try {
            Format.TEXT.create(false, false).write(report, Writer.nullWriter());
        } catch (IOException e) {
            // There is nowhere that it could have failed to be written to.
        }
    }

    private static void readSample() {
        List<KubeObject> objects = new ArrayList<>();
        for (Document document : YamlReader.read(SourceFile.of("sample.yaml", SAMPLE), Limits.DEFAULT, problem -> {})) {
            objects.add(KubeObject.of(document.root()));
        }
        Models.alone(new Application("sample", "", objects, true));
    }
}
