package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Fixable;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports made by hand. */
final class Samples {
    static final Report CLEAN =
            new Report(List.of(), Map.of(), new Summary(1, 2, 1, 0, 0, 0, 0, 0), List.of(), List.of(), Set.of());

    private static final ObjectRef SERVICE = new ObjectRef("serving.knative.dev/v1", "Service", "torghut", "torghut");
    private static final ObjectRef BUDGET = new ObjectRef("policy/v1", "PodDisruptionBudget", null, "api");
    private static final String HELP = "https://scaling-lint.dev/rules/";

    private Samples() {}

    /** Ordinary findings: three files, every severity, with and without object, application and help. */
    static Report ordinary() {
        SourceFile knative = SourceFile.of("argocd/torghut/knative-service.yaml", """
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata:
                  name: torghut
                  annotations:
                    autoscaling.knative.dev/maxScale: "3"
                """);
        SourceFile budget =
                SourceFile.of("argocd/api/pdb.yaml", "kind: PodDisruptionBudget\nspec:\n  minAvailable: 100%\n");
        SourceFile broken = SourceFile.of("argocd/broken.yaml", "");
        List<Finding> findings = List.of(
                finding("pdb/blocks-drain", Severity.WARNING, "minAvailable 100% lets no pod go", at(budget, "100%"),
                        BUDGET, null)
                        .with(fix(Fix.Kind.SAFE, "set minAvailable to 1", new TextEdit(at(budget, "100%"), "1"))),
                new Finding("input/unreadable", Severity.INFO, "is not UTF-8 text: save it as UTF-8",
                        Place.startOf(broken), null, null, null),
                finding("replicas/singleton-can-multiply", Severity.ERROR, "maxScale 3 is above 1",
                        at(knative, "\"3\""), SERVICE, "torghut")
                        .with(fix(Fix.Kind.SUGGEST,
                                "move autoscaling.knative.dev/maxScale to spec.template.metadata.annotations",
                                new TextEdit(line(knative, 5), ""), new TextEdit(line(knative, 6), "spec: {}\n"))));
        return report(findings, new Summary(887, 1204, 91, 1, 1, 1, 2, 12));
    }

    /** Names and messages of somebody who wants to break the report. */
    static Report hostile() {
        SourceFile file = SourceFile.of("a b/50%,|`<x>:\u001b[31m☃.yaml", "😀é: 3\n");
        return report(List.of(
                finding("pdb/blocks-drain", Severity.ERROR,
                        "red \u001b[31m, \u202eright, 100%\r\n::error::x | <b>@who</b> `a` \u0000 😀",
                        at(file, "3"), new ObjectRef("v1", "Pod", null, "<&\">"), "a|b")
                        .with(fix(Fix.Kind.SAFE, "set \u001b[31m to ☃ 😀", new TextEdit(at(file, "3"), "\"☃\t😀\""))),
                finding("input/two-lines", Severity.WARNING, "spans", Lines.of(file, "😀é: 3\n").place(0, 7), null,
                        null)),
                new Summary(1, 1, 1, 1, 1, 0, 0, 0));
    }

    /** One fault in the files of three clusters, twice in the last; another that only looks alike. */
    static Report repeated() {
        List<Finding> findings = new ArrayList<>();
        for (String cluster : List.of("east", "north", "west")) {
            SourceFile file = SourceFile.of("clusters/" + cluster + "/pdb.yaml",
                    "spec:\n  minAvailable: 100%\n  again: 100% \n");
            findings.add(finding("pdb/blocks-drain", Severity.ERROR, "minAvailable 100% lets no pod go",
                    at(file, "100%"),
                    new ObjectRef("policy/v1", "PodDisruptionBudget", cluster, "api"), cluster));
            if (cluster.equals("west")) {
                findings.add(finding("pdb/blocks-drain", Severity.ERROR, "minAvailable 100% lets no pod go",
                        at(file, "100% "), BUDGET, cluster));
                findings.add(finding("pdb/blocks-drain", Severity.ERROR, "minAvailable 100% lets no pod go",
                        at(file, "100% "),
                        new ObjectRef("policy/v1", "PodDisruptionBudget", cluster, "worker"), cluster));
            }
        }
        return report(findings, new Summary(3, 3, 0, 5, 0, 0, 0, 0));
    }

    static Report report(List<Finding> findings, Summary summary) {
        RuleInfo budget = new RuleInfo("pdb/blocks-drain", "Budget blocks every drain", Severity.ERROR,
                "A node that cannot be *drained* cannot be upgraded.\n", HELP + "pdb/blocks-drain",
                List.of("https://kubernetes.io/docs/tasks/run-application/configure-pdb/"));
        RuleInfo replicas = new RuleInfo("replicas/singleton-can-multiply", "A singleton can multiply", Severity.ERROR,
                "Two of them trade twice.", HELP + "replicas/singleton-can-multiply", List.of());
        return new Report(findings, Map.of(budget.id(), budget, replicas.id(), replicas), summary, List.of(), List.of(),
                Set.of());
    }

    static Finding finding(String rule, Severity severity, String message, Place place, ObjectRef object,
            String application) {
        return new Finding(rule, severity, message, place, object, application, HELP + rule);
    }

    private static Fixable fix(Fix.Kind kind, String title, TextEdit... edits) {
        Fix fix = new Fix(kind, title, List.of(edits));
        return () -> fix;
    }

    /** A line with its line end. */
    private static Place line(SourceFile file, int number) {
        try {
            Lines lines = Lines.of(file, file.text());
            return lines.span(lines.start(number), lines.start(number + 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Where {@code value} first stands in the file. */
    static Place at(SourceFile file, String value) {
        try {
            int start = file.text().indexOf(value);
            return Lines.of(file, file.text()).place(start, start + value.length());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String write(ReportFormat format, Report report) throws IOException {
        StringWriter out = new StringWriter();
        format.write(report, out);
        return out.toString();
    }
}
