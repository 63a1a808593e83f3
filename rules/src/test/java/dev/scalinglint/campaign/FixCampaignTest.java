package dev.scalinglint.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.fix.Rewrite;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What all fixes make of whole trees: each group of the catalogue as one repository, and the examples. */
@Tag("tools")
class FixCampaignTest {
    private final Linter linter = new Linter(BuiltIn.catalog());
    private final List<String> wrong = new ArrayList<>();
    private int fixed;

    @Test
    void mendsAndHarmsNothing() throws Exception {
        List<Path> trees = trees();
        for (Path tree : trees) {
            Selection selection = new Selection(tree, List.of(), null, List.of(), Limits.DEFAULT);
            Fixer.Outcome outcome = linter.fix(LintRequest.of(selection), Fix.Kind.SUGGEST);
            Map<String, String> after =
                    outcome.rewrites().stream().collect(Collectors.toMap(each -> each.file().path(), Rewrite::after));
            fixed += outcome.fixed();
            again(tree, selection.edited(after));
            worse(tree, outcome);
        }
        Campaign.tell("fixes: " + trees.size() + " trees, " + fixed + " findings fixed, " + wrong.size() + " wrong");
        assertThat(fixed).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static List<Path> trees() throws IOException {
        List<Path> trees = new ArrayList<>();
        for (Path folder : List.of(Path.of("catalog"), Path.of("../examples"))) {
            try (Stream<Path> below = Files.list(folder)) {
                below.filter(Files::isDirectory).filter(tree -> !tree.endsWith("target") && !tree.endsWith("src"))
                        .sorted().forEach(trees::add);
            }
        }
        return trees;
    }

    private void again(Path tree, Selection fixed) throws Exception {
        Fixer.Outcome second = linter.fix(LintRequest.of(fixed), Fix.Kind.SUGGEST);
        second.rewrites().forEach(rewrite -> wrong.add(tree + ": a second run changes " + rewrite.file().path()));
    }

    private void worse(Path tree, Fixer.Outcome outcome) {
        Map<String, Integer> before = counts(outcome.found());
        counts(outcome.report()).forEach((rule, count) -> {
            if (count > before.getOrDefault(rule, 0)) {
                wrong.add(tree + ": " + rule + " was found " + before.getOrDefault(rule, 0) + " times and is now found "
                        + count + " times");
            }
        });
    }

    private static Map<String, Integer> counts(Report report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.findings().stream().filter(finding -> finding.severity() != Severity.INFO).map(Finding::rule)
                .forEach(rule -> counts.merge(rule, 1, Integer::sum));
        return counts;
    }
}
