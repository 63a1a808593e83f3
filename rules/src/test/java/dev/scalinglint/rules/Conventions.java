package dev.scalinglint.rules;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.fixture.Fixture;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rules of this catalogue are written: what is wrong with one as sentences, each of which names the file to
 * edit.
 */
final class Conventions {
    private final Catalog catalog;
    private final Set<String> sentences;

    /** @param documents what the documents ask for: {@code rules/documents.yaml} */
    Conventions(Catalog catalog, Path documents) {
        this.catalog = catalog;
        this.sentences = yaml(documents).mappings("documents").stream()
                .flatMap(document -> document.mappings("sentences").stream())
                .map(sentence -> sentence.text("id").value()).collect(Collectors.toSet());
    }

    List<String> mistakes(RuleFolder folder) throws Exception {
        Rule rule = catalog.rules().get(folder.id());
        String file = "rules/catalog/" + folder.id() + "/rule.yaml: ";
        List<String> mistakes = new ArrayList<>();
        words(rule).forEach(mistake -> mistakes.add(file + mistake));
        asked(yaml(folder.path().resolve("rule.yaml"))).forEach(mistake -> mistakes.add(file + mistake));
        if (rule.severity() == null
                && catalog.policies().values().stream().noneMatch(policy -> policy.rules().containsKey(rule.id()))) {
            mistakes.add("rules/policies/: the rule " + rule.id()
                    + " is off, and no profile here turns it on; name it in one, or give it a severity");
        }
        goodExample(folder).forEach(mistakes::add);
        return mistakes;
    }

    private Stream<String> words(Rule rule) {
        List<String> mistakes = new ArrayList<>();
        if (!rule.id().matches("[a-z]+/[a-z]+(-[a-z]+)*")) {
            mistakes.add("its folder is its id; expected GROUP/FAULT in small letters and dashes");
        }
        if (!rule.title().matches("[A-Z][^\\n]{8,90}[^.\\s]")) {
            mistakes.add(
                    "'title' names the fault in a line of 10 to 92 characters, with a capital and without a full stop");
        }
        catalog.rules().values().stream().filter(other -> other != rule && other.title().equals(rule.title()))
                .forEach(other -> mistakes.add("'title' is that of " + other.id() + " already"));
        if (rule.why().strip().length() <= 80) {
            mistakes.add("'why' says too little; expected what goes wrong in production, and what to do instead");
        }
        if (rule.see().isEmpty() || !rule.see().stream().allMatch(page -> page.startsWith("https://"))) {
            mistakes.add("'see' is a list of https:// addresses at which more stands; expected one or more");
        }
        return mistakes.stream();
    }

    private Stream<String> asked(Mapping rule) {
        if (rule.has("asked-by") == rule.has("beyond")) {
            return Stream.of(
                    "expected either asked-by: [a sentence of rules/documents.yaml, …] or beyond: why the rule is "
                            + "here without one");
        }
        return rule.items("asked-by").stream().map(Object::toString).filter(sentence -> !sentences.contains(sentence))
                .map(sentence -> "'asked-by' names " + sentence
                        + ", which is no id of a sentence in rules/documents.yaml");
    }

    /** A good example is what people copy: nothing else of the catalogue may call it an error. */
    private Stream<String> goodExample(RuleFolder folder) throws Exception {
        List<Fixture> good =
                Fixture.in(folder.path()).stream().filter(fixture -> fixture.isMain() && !fixture.isBad()).toList();
        if (good.size() != 1) {
            return Stream.of("rules/catalog/" + folder.id() + ": expected one good.yaml, or one folder good");
        }
        return new Linter(catalog).lint(LintRequest.of(good.get(0).selection())).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> "rules/catalog/" + folder.id() + "/" + finding.place()
                        + ": the good example is an error to "
                        + finding.rule() + ": " + finding.message());
    }

    private static Mapping yaml(Path file) {
        return (Mapping) YamlReader
                .read(SourceFile.on(file, file.toString(), Limits.DEFAULT), Limits.DEFAULT, problem -> {
                    throw new IllegalArgumentException(problem.place() + ": " + problem.message());
                }).get(0).root();
    }
}
