package dev.scalinglint.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a run: findings in {@link Finding#ORDER order} and without duplicates, and the rules behind them.
 *
 * @param findings   sorted
 * @param rules      by id, for every rule that has a finding
 * @param summary    the numbers
 * @param notices    sentences for standard error: charts passed over and the like
 */
public record Report(List<Finding> findings, Map<String, RuleInfo> rules, Summary summary, List<String> notices) {
    public Report {
        findings = List.copyOf(findings);
        rules = Map.copyOf(rules);
        notices = List.copyOf(notices);
    }

    /** The gravest severity found, if anything was. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).min(Severity::compareTo);
    }
}
