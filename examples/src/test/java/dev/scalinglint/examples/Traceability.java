package dev.scalinglint.examples;

import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the documents ask for, as {@code rules/documents.yaml} says it, and which rules say in their {@code rule.yaml}
 * that they see to it.
 *
 * @param beyond rules that no sentence asks for, and why they are here
 */
record Traceability(List<Source> documents, Map<String, String> beyond) {
    /** @param examples states of examples that show its rules, the best first, relative to {@code examples/} */
    record Source(String id, String title, List<String> examples, List<Sentence> sentences) {}

    /**
     * @param rules  those that name it in {@code asked-by}, then those of the engine
     * @param reason why no manifest can show it, or not all of it; null when there is nothing to excuse
     */
    record Sentence(String id, String section, String says, List<String> rules, @Nullable String reason) {}

    static Traceability read(Path rules) throws IOException {
        Map<String, List<String>> asked = new HashMap<>();
        Map<String, String> beyond = new TreeMap<>();
        for (RuleFolder folder : RuleFolder.in(rules.resolve("catalog"))) {
            Mapping rule = yaml(folder.path().resolve("rule.yaml"));
            rule.items("asked-by").forEach(
                    sentence -> asked.computeIfAbsent(sentence.toString(), id -> new ArrayList<>()).add(folder.id()));
            if (rule.has("beyond")) {
                beyond.put(folder.id(), text(rule, "beyond").strip());
            }
        }
        return new Traceability(yaml(rules.resolve("documents.yaml")).mappings("documents").stream()
                .map(document -> new Source(
                        text(document, "id"), text(document, "title"),
                        document.items("examples").stream().map(Object::toString).toList(),
                        document.mappings("sentences").stream().map(sentence -> sentence(sentence, asked)).toList()))
                .toList(), beyond);
    }

    private static Mapping yaml(Path file) {
        return (Mapping) YamlReader
                .read(SourceFile.on(file, file.toString(), Limits.DEFAULT), Limits.DEFAULT, problem -> {
                    throw new IllegalArgumentException(problem.place() + ": " + problem.message());
                }).get(0).root();
    }

    private static Sentence sentence(Mapping written, Map<String, List<String>> asked) {
        String id = text(written, "id");
        List<String> rules = new ArrayList<>(asked.getOrDefault(id, List.of()));
        written.items("engine").forEach(rule -> rules.add(rule.toString()));
        Located<String> reason = written.text("reason");
        return new Sentence(id, text(written, "section"), text(written, "says"), rules,
                reason == null ? null : reason.value());
    }

    private static String text(Mapping mapping, String key) {
        Located<String> text = mapping.text(key);
        if (text == null) {
            throw new IllegalArgumentException(mapping.place() + ": '" + key + "' is missing");
        }
        return text.value();
    }

    /**
     * The page, to stand in {@code rules/}.
     *
     * @param findings of each document's examples
     * @param fixture  the link to what shows a rule that the examples do not; empty for none
     */
    String page(Map<Source, List<Finding>> findings, UnaryOperator<String> fixture) {
        StringBuilder page = new StringBuilder("""
                <!-- Generated from documents.yaml and each rule.yaml by `mvn verify -Dupdate`. -->
                # From the documents to the rules

                What each document asks for, in our words; the rules that see to it; and the line that shows each of \
                them: in an example
                of the document where one has it, else in the rule's own. What no manifest can show is said with the \
                reason.
                """);
        for (Source document : documents) {
            page.append("\n## ").append(document.id()).append(": ").append(document.title()).append("\n\nExamples: ")
                    .append(String.join(", ",
                            document.examples().stream().map(name -> "[" + name + "](../examples/" + name + ")")
                                    .toList()))
                    .append("\n\n| Section | Asks | Rules, and where they show |\n|---|---|---|\n");
            for (Sentence sentence : document.sentences()) {
                Stream<String> shown = sentence.rules().stream()
                        .map(rule -> "`" + rule + "`" + shown(rule, findings.get(document), fixture));
                String reason = sentence.reason() == null ? "" : "*" + sentence.reason() + "*";
                page.append("| ").append(sentence.section()).append(" | ").append(sentence.says()).append(" | ")
                        .append(String.join("<br>",
                                Stream.concat(shown, Stream.of(reason).filter(text -> !text.isEmpty())).toList()))
                        .append(" |\n");
            }
        }
        page.append("\n## Beyond the documents\n\n");
        beyond.forEach((rule, reason) -> page.append("- `").append(rule).append("`").append(fixture.apply(rule))
                .append(": ").append(reason).append('\n'));
        return page.toString();
    }

    private static String shown(String rule, List<Finding> findings, UnaryOperator<String> fixture) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).map(Finding::place).findFirst()
                .map(place -> " [" + place.file().name() + ":" + place.line() + "](../" + place.file().path() + "#L"
                        + place.line() + ")")
                .orElseGet(() -> fixture.apply(rule));
    }
}
