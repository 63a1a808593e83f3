package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rule.catalog.Catalog;
import dev.scalinglint.rule.catalog.RuleFolder;
import dev.scalinglint.rule.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How rules are written, for all of them. */
class ConventionsTest {
    private final Catalog catalog = BuiltIn.catalog();

    @Test
    void namesAreGroupAndFaultInLowerCase() {
        assertThat(catalog.rules().keySet()).isNotEmpty().allMatch(id -> id.matches("[a-z]+/[a-z]+(-[a-z]+)*"));
    }

    @Test
    void titlesAreOneLineWithoutAStop() {
        assertThat(catalog.rules().values()).extracting(Rule::title)
                .allSatisfy(title -> assertThat(title).matches("[A-Z][^\\n]{8,90}[^.\\s]")).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleSaysWhyAndWhereMoreStands() {
        assertThat(catalog.rules().values()).allSatisfy(rule -> {
            assertThat(rule.why().strip()).as(rule.id()).hasSizeGreaterThan(80);
            assertThat(rule.see()).as(rule.id()).isNotEmpty().allMatch(page -> page.startsWith("https://"));
        });
    }

    @Test
    void aRuleThatIsOffIsTurnedOnByAProfile() {
        List<String> on = catalog.policies().keySet().stream()
                .flatMap(name -> catalog.policies().get(name).rules().keySet().stream()).toList();
        assertThat(catalog.rules().values()).filteredOn(rule -> rule.severity() == null).extracting(Rule::id)
                .allMatch(on::contains);
    }

    @Test
    void profilesNameOnlyRulesThatExist() {
        assertThat(catalog.policies().keySet()).contains("recommended", "singleton", "event-loop", "web-and-workers",
                "partitioned");
        for (String name : catalog.policies().keySet()) {
            assertThat(catalog.policies().get(name).rules().keySet()).as(name)
                    .allMatch(id -> id.equals("*") || catalog.rules().containsKey(id));
        }
    }

    /** A good example is what people copy: nothing else of the catalogue may call it an error. */
    @TestFactory
    Stream<DynamicTest> goodExamplesAreGood() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (RuleFolder folder : RuleFolder.in(Path.of("catalog"))) {
            for (Fixture fixture : Fixture.in(folder.path())) {
                if (fixture.isMain() && !fixture.isBad()) {
                    tests.add(dynamicTest(folder.id(), () -> assertThat(errors(fixture)).isEmpty()));
                }
            }
        }
        assertThat(tests).hasSameSizeAs(catalog.rules().keySet());
        return tests.stream();
    }

    private List<String> errors(Fixture fixture) throws Exception {
        return new Linter(catalog).lint(LintRequest.of(fixture.selection())).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.place() + " " + finding.rule() + " " + finding.message()).toList();
    }
}
