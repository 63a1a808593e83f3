package dev.scalinglint.fuzz;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.campaign.SampleTree;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.report.Format;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Readers that look at more than one file: the sample tree with other texts in some of its files, or one file alone.
 */
final class FuzzedTrees {
    private static final Limits SMALL = new Limits(1 << 16, 30, 5_000, 100, 10, 50, 20, 50_000, 20_000);
    private static final List<String> PROFILES = List.of("singleton", "event-loop", "web-and-workers", "partitioned");
    private static final List<NameGlob> COMMANDS = List.of(NameGlob.of("processes/*"), NameGlob.of("probes/*"));
    private static final Linter LINTER = new Linter(BuiltIn.catalog());
    private static final Map<String, Path> ROOTS = new HashMap<>();

    private FuzzedTrees() {}

    private static Selection alone(String text) {
        return new Selection(Path.of("target"), List.of(), SourceFile.of("fuzz.yaml", text), List.of(), SMALL);
    }

    static void manifest(String text) throws Exception {
        Format.TEXT.create(true, false).write(lint(alone(text), List.of()), new StringWriter());
    }

    /** What all fixes make of it is not worse, and they are through. */
    static void fixes(String text) throws Exception {
        Fixer.Outcome first = LINTER.fix(request(alone(text), List.of()), Fix.Kind.SUGGEST);
        if (!first.rewrites().isEmpty()) {
            String after = first.rewrites().get(0).after();
            if (!LINTER.fix(request(alone(after), List.of()), Fix.Kind.SUGGEST).rewrites().isEmpty()) {
                throw new AssertionError("a second run changes this again: " + after);
            }
        }
    }

    /** As an argument of {@code sh -c}. */
    static void shell(String text) throws Exception {
        StringBuilder quoted = new StringBuilder();
        text.chars().forEach(c -> quoted.append(
                c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        lint(alone("""
                apiVersion: v1
                kind: Pod
                metadata: {name: shell}
                spec: {containers: [{name: a, image: a:1, command: [sh, -c, "%s"], \
                env: [{name: A, value: "gunicorn -w 2"}]}]}
                """.formatted(quoted)), COMMANDS);
    }

    static void kustomize(String text) throws Exception {
        tree(text, "app/", "app/kustomization.yaml", "app/patch.yaml", "app/deployment.yaml", "app/settings.env");
    }

    static void argo(String text) throws Exception {
        tree(text, "argo/|teams/|overlays/|base/|parts/", "argo/teams.yaml", "argo/shop.yaml", "teams/red/config.json");
    }

    static void compose(String text) throws Exception {
        tree(text, "stack/", "stack/compose.yaml", "stack/.env", "stack/Dockerfile", "stack/nginx.conf",
                "stack/worker/start.sh");
    }

    private static void tree(String text, String folders, String... paths) throws Exception {
        Map<String, String> texts = new HashMap<>();
        String[] parts = text.split("\f");
        for (int i = 0; i < Math.min(parts.length, paths.length); i++) {
            texts.put(paths[i], parts[i]);
        }
        Selection selection = new Selection(root(folders), List.of(), null, List.of(), SMALL);
        lint(selection.edited(texts), List.of());
    }

    /** Loads a rule that is made of an expression, and judges with it. */
    static void rule(String text) throws Exception {
        Path root = root("app/|team/|.scaling-lint.yaml");
        String[] parts = text.split("\f", 2);
        SampleTree.write(root, "team/rules/team/named/rule.yaml",
                "title: t\nseverity: warning\neach: workload\nmust: " + yaml(parts[0])
                        + "\nat: workload.id.name\nmessage: " + yaml(parts.length > 1 ? parts[1] : "m") + "\nwhy: w\n");
        Selection selection = new Selection(root, List.of(root.resolve("app")), null, List.of(), SMALL);
        try {
            LINTER.lint(LintRequest.of(selection)).failures().forEach(failure -> isSentence(failure.what()));
        } catch (InvalidFileException e) {
            e.problems().forEach(problem -> isSentence(problem.message()));
        }
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''").replaceAll("[\\p{Cntrl}]", " ") + "'";
    }

    /** Some folders of the sample tree. */
    private static Path root(String folders) {
        return ROOTS.computeIfAbsent(folders, any -> {
            try {
                Path root = Files.createTempDirectory("fuzz").resolve("tree");
                for (Map.Entry<String, String> text : SampleTree.texts().entrySet()) {
                    if (text.getKey().matches("(" + folders + ").*")) {
                        SampleTree.write(root, text.getKey(), text.getValue());
                    }
                }
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static LintRequest request(Selection selection, List<NameGlob> only) {
        return new LintRequest(selection, null, null, PROFILES, only, List.of(), BaselineRequest.NONE);
    }

    private static Report lint(Selection selection, List<NameGlob> only) throws Exception {
        Report report = LINTER.lint(request(selection, only));
        report.failures().forEach(failure -> {
            throw new AssertionError(failure.what(), failure.cause());
        });
        report.findings().forEach(FuzzedTrees::look);
        return report;
    }

    /** A finding has a place and one line. */
    static void look(Finding finding) {
        isSentence(finding.message());
        if (finding.message().chars().anyMatch(Character::isISOControl) || finding.place().line() < 1
                || finding.place().column() < 1) {
            throw new AssertionError(finding);
        }
    }

    static void isSentence(String text) {
        if (text == null || text.isBlank() || text.contains("class java.")) {
            throw new AssertionError("no sentence: " + text);
        }
    }
}
