package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.RuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is written as all others are; {@code .ci/rule GROUP/FAULT} tells the same of one. */
class ConventionsTest {
    private final Catalog catalog = BuiltIn.catalog();

    @TestFactory
    Stream<DynamicTest> everyRuleKeepsThem() throws IOException {
        Conventions conventions = new Conventions(catalog, Path.of("documents.yaml"));
        return TestedRules.folders().stream().map(folder -> dynamicTest(folder.id(), () -> check(conventions, folder)));
    }

    private static void check(Conventions conventions, RuleFolder folder) throws Exception {
        List<String> mistakes = conventions.mistakes(folder);
        if (!mistakes.isEmpty()) {
            fail(String.join("\n", mistakes));
        }
    }

    @Test
    void profilesNameOnlyRulesThatExist() {
        assertThat(catalog.policies().keySet()).contains("recommended", "singleton", "event-loop", "web-and-workers",
                "partitioned");
        for (String name : catalog.policies().keySet()) {
            assertThat(catalog.policies().get(name).rules().keySet()).as("rules/policies/%s.yaml", name)
                    .allMatch(id -> id.equals("*") || catalog.rules().containsKey(id));
        }
    }
}
