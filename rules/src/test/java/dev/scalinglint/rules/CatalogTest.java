package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.rule.catalog.Catalog;
import dev.scalinglint.rule.catalog.RuleFolder;
import dev.scalinglint.rule.fixture.Fixture;
import dev.scalinglint.rule.fixture.RuleTester;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every rule on its examples, as the build stored it; {@code mvn verify -Dupdate} writes the fixed twins. */
class CatalogTest {
    private static final Path CATALOG = Path.of("catalog");

    @TestFactory
    List<DynamicNode> everyRuleOnItsExamples() throws Exception {
        Catalog catalog = BuiltIn.catalog();
        RuleTester tester = new RuleTester(catalog);
        List<DynamicNode> rules = new ArrayList<>();
        for (RuleFolder folder : RuleFolder.in(CATALOG)) {
            if (Boolean.getBoolean("update")) {
                tester.writeFixed(folder);
            }
            List<DynamicNode> tests = new ArrayList<>();
            List<Fixture> fixtures = Fixture.in(folder.path());
            tests.add(dynamicTest("has good and bad examples",
                    () -> assertThat(fixtures).anyMatch(Fixture::isBad).anyMatch(fixture -> !fixture.isBad())));
            for (Fixture fixture : fixtures) {
                tests.add(dynamicTest(fixture.path().getFileName().toString(), fixture.path().toUri(),
                        () -> assertThat(tester.mistakes(folder.id(), fixture)).isEmpty()));
            }
            rules.add(dynamicContainer(folder.id(), tests));
        }
        assertThat(rules).as("a test that finds no rule tests nothing").hasSameSizeAs(catalog.rules().entrySet())
                .isNotEmpty();
        return rules;
    }
}
