package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mends one fault by making another is left alone, and keeps nothing else from being mended. */
class HarmlessFixTest {
    @TempDir private Path folder;

    private Fixer.Outcome fix(String manifest, String... profiles) throws Exception {
        Files.writeString(folder.resolve("manifest.yaml"), manifest);
        Selection selection = new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT);
        LintRequest request = new LintRequest(selection, null, null, List.of(profiles), List.of(), List.of(),
                BaselineRequest.NONE);
        return new Linter(BuiltIn.catalog()).fix(request, Fix.Kind.SUGGEST);
    }

    @Test
    void aMaximumIsNotSetBelowItsMinimum() throws Exception {
        Fixer.Outcome outcome = fix("""
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: loop
                  annotations: {autoscaling.knative.dev/window: 30s}
                spec:
                  template:
                    metadata:
                      annotations:
                        autoscaling.knative.dev/min-scale: "2"
                        autoscaling.knative.dev/max-scale: "3"
                    spec:
                      containers: [{image: "registry.example.com/loop:1"}]
                """, "singleton");

        assertThat(outcome.report().findings()).filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule)
                .contains("replicas/singleton-can-multiply")
                .doesNotContain("knative/invalid-scale-annotation", "knative/annotation-on-service");
        assertThat(outcome.rewrites()).hasSize(1);
        assertThat(outcome.rewrites().get(0).after()).contains("max-scale: \"3\"", "networking.knative.dev/visibility");
    }

    @Test
    void whatAnAnchorsUsersShareIsNobodysAloneToChange() throws Exception {
        Fixer.Outcome outcome = fix("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: consent}
                spec:
                  selector: {matchLabels: {app: consent}}
                  template:
                    metadata: {labels: {app: consent}}
                    spec:
                      containers:
                        - name: api
                          image: registry.example.com/api:2
                          resources: {requests: &small {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 128Mi}}
                        - name: audit
                          image: registry.example.com/audit:2
                          resources: {requests: *small, limits: {cpu: 200m, memory: 256Mi}}
                """, "event-loop");

        assertThat(outcome.report().findings()).extracting(Finding::rule)
                .contains("resources/requests-differ-from-limits");
        assertThat(outcome.rewrites().stream().map(rewrite -> rewrite.after()).toList().toString())
                .doesNotContain("cpu: 200m, memory: 64Mi");
        String after = outcome.rewrites().isEmpty()
                ? "&small {cpu: 100m, memory: 64Mi}"
                : outcome.rewrites().get(0).after();
        assertThat(after).contains("&small {cpu: 100m, memory: 64Mi}");
    }
}
