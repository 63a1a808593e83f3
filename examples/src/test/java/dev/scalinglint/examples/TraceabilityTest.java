package dev.scalinglint.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.engine.EngineRules;
import dev.scalinglint.examples.Traceability.Sentence;
import dev.scalinglint.examples.Traceability.Source;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.rules.BuiltIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence of the documents leads to rules that are there and to lines that show them, or says why it cannot. */
class TraceabilityTest {
    private static final Path CATALOG = Examples.ROOT.resolve("rules/catalog");
    private final Traceability traced = Traceability.read(Examples.ROOT.resolve("rules"));

    TraceabilityTest() throws IOException {}

    @Test
    void everySentenceHasRulesOrAReason() {
        assertThat(traced.documents()).extracting(Source::id).containsExactly("000", "001", "002", "003", "004");
        assertThat(traced.documents()).flatExtracting(Source::sentences)
                .as("in rules/documents.yaml: give it a reason, or name its id under asked-by in a rule.yaml")
                .filteredOn(sentence -> sentence.rules().isEmpty() && sentence.reason() == null).isEmpty();
    }

    @Test
    void everyRuleThatIsNamedIsThere() {
        assertThat(traced.documents()).flatExtracting(Source::sentences).flatExtracting(Sentence::rules)
                .as("under engine in rules/documents.yaml")
                .allMatch(rule -> EngineRules.has(rule) || BuiltIn.catalog().ids().contains(rule));
    }

    @Test
    void everyDocumentHasAnExampleThatShowsMostOfIt() throws Exception {
        for (Source document : traced.documents()) {
            Set<String> found = findings(document).stream().map(Finding::rule).collect(Collectors.toSet());
            List<Sentence> asking =
                    document.sentences().stream().filter(sentence -> !sentence.rules().isEmpty()).toList();
            List<Sentence> shown =
                    asking.stream().filter(sentence -> sentence.rules().stream().anyMatch(found::contains)).toList();
            assertThat(shown.size()).as("of %d sentences of %s", asking.size(), document.id())
                    .isGreaterThan(asking.size() / 2);
        }
    }

    private static List<Finding> findings(Source document) throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (String example : document.examples()) {
            findings.addAll(Examples.lint(Examples.FOLDER.resolve(example)).findings());
        }
        return findings;
    }

    @Test
    void thePageIsCurrent() throws Exception {
        Map<Source, List<Finding>> findings = new HashMap<>();
        for (Source document : traced.documents()) {
            findings.put(document, findings(document));
        }
        Examples.isCurrent(Examples.ROOT.resolve("rules/TRACEABILITY.md"),
                traced.page(findings, TraceabilityTest::fixture));
    }

    /** A rule's own example; its fixtures prove that it shows the rule. */
    private static String fixture(String rule) {
        return Files.exists(CATALOG.resolve(rule + "/bad.yaml")) ? " [bad.yaml](catalog/" + rule + "/bad.yaml)" : "";
    }
}
