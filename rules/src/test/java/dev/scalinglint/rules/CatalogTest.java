package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.fixture.Fixture;
import dev.scalinglint.fixture.RuleTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule on its examples, as the build stored it; {@code mvn verify -Dupdate} writes the fixed twins. */
class CatalogTest {
    private static final Path CATALOG = Path.of("catalog");

    @TestFactory
    List<DynamicNode> everyRuleOnItsExamples() throws Exception {
        Catalog catalog = BuiltIn.catalog();
        RuleTester tester = new RuleTester(catalog);
        List<DynamicNode> rules = new ArrayList<>();
        for (RuleFolder folder : TestedRules.folders()) {
            if (Boolean.getBoolean("update")) {
                tester.writeFixed(folder);
            }
            List<DynamicNode> tests = new ArrayList<>();
            List<Fixture> fixtures = Fixture.in(folder.path());
            tests.add(dynamicTest("has good and bad examples", () -> assertThat(fixtures)
                    .as("rules/catalog/%s: expected a bad.yaml and a good.yaml", folder.id()).anyMatch(Fixture::isBad)
                    .anyMatch(fixture -> !fixture.isBad())));
            for (Fixture fixture : fixtures) {
                tests.add(dynamicTest(fixture.path().getFileName().toString(), fixture.path().toUri(),
                        () -> check(fixture, tester.mistakes(folder.id(), fixture))));
            }
            rules.add(dynamicContainer(folder.id(), tests));
        }
        return rules;
    }

    /** Mistakes name files as they are in the example; to people they are files of the repository. */
    private static void check(Fixture fixture, List<String> mistakes) {
        Path folder = Files.isDirectory(fixture.path()) ? fixture.path() : fixture.path().getParent();
        if (!mistakes.isEmpty()) {
            fail(mistakes.stream().map(
                    mistake -> mistake.startsWith("catalog/") ? "rules/" + mistake : "rules/" + folder + "/" + mistake)
                    .collect(Collectors.joining("\n")));
        }
    }

    @Test
    void everyRuleHasItsFolder() throws IOException {
        assertThat(RuleFolder.in(CATALOG)).extracting(RuleFolder::id)
                .containsExactlyInAnyOrderElementsOf(BuiltIn.catalog().ids());
    }
}
