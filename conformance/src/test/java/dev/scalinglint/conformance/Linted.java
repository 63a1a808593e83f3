package dev.scalinglint.conformance;

import dev.scalinglint.Linter;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Model;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What the linter says of a folder under the policy that runs without configuration. */
record Linted(List<Finding> findings) {

    static Linted of(Path folder) throws Exception {
        return of(folder, List.of());
    }

    /** Under some profiles as well. */
    static Linted of(Path folder, List<String> profiles) throws Exception {
        Selection selection = new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT);
        LintRequest request = new LintRequest(selection, null, null, profiles, List.of(), List.of(),
                BaselineRequest.NONE);
        return new Linted(new Linter(BuiltIn.catalog()).lint(request).findings());
    }

    /** What the rules would be asked about. */
    static List<Model> models(Selection selection) throws Exception {
        return new Linter(BuiltIn.catalog()).models(LintRequest.of(selection)).all().toList();
    }

    /** Whether an error of such a rule is among them. */
    boolean isRefused(Predicate<String> rule) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR && rule.test(finding.rule()));
    }

    /** Rule, line and message of each, for the words of a difference. */
    String words() {
        return findings.stream().map(finding -> finding.rule() + ":" + finding.place().line() + " " + finding.message())
                .toList().toString();
    }
}
