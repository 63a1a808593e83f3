package dev.scalinglint.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a run: findings in {@link Finding#ORDER order} and without duplicates, and the rules behind them.
 *
 * @param findings   sorted
 * @param rules      by id, for every rule that has a finding
 * @param summary    the numbers
 * @param notices    sentences for standard error: charts passed over and the like
 * @param failures   what the linter could not do; the findings are those of all the rest
 * @param enforced   those of the findings that nothing in the tree may silence
 * @param silenced   what somebody asked not to be told, in the order of findings
 */
public record Report(List<Finding> findings, Map<String, RuleInfo> rules, Summary summary, List<String> notices,
        List<Failure> failures, Set<Finding> enforced, List<Silenced> silenced) {
    public Report {
        findings = List.copyOf(findings);
        rules = Map.copyOf(rules);
        notices = List.copyOf(notices);
        failures = List.copyOf(failures);
        enforced = Set.copyOf(enforced);
        silenced = List.copyOf(silenced);
    }

    /** One of which nothing was silenced. */
    public Report(List<Finding> findings, Map<String, RuleInfo> rules, Summary summary, List<String> notices,
            List<Failure> failures, Set<Finding> enforced) {
        this(findings, rules, summary, notices, failures, enforced, List.of());
    }

    /**
     * This report without findings that are told another time.
     *
     * @param known what to leave out; it is only counted
     * @param about what there is to say about that
     * @param rule  the rule of {@code about}
     * @param said  further sentences for standard error
     */
    public Report putOff(Collection<Finding> known, List<Finding> about, RuleInfo rule, List<String> said) {
        Set<Finding> hidden = Set.copyOf(known);
        List<Finding> told =
                Stream.concat(findings.stream().filter(finding -> !hidden.contains(finding)), about.stream())
                        .sorted(Finding.ORDER).toList();
        Map<String, RuleInfo> behind = new TreeMap<>(rules);
        behind.put(rule.id(), rule);
        behind.keySet().retainAll(told.stream().map(Finding::rule).collect(Collectors.toSet()));
        return new Report(told, behind, summary.with(told, hidden.size()),
                Stream.concat(notices.stream(), said.stream()).toList(), failures, enforced, also(hidden));
    }

    private List<Silenced> also(Set<Finding> hidden) {
        return Stream.concat(silenced.stream(), hidden.stream().map(known -> new Silenced(known, "in the baseline")))
                .sorted(Comparator.comparing(Silenced::finding, Finding.ORDER)).toList();
    }

    /** This run with only some of its findings, in their order. */
    public Report only(List<Finding> some) {
        Map<String, RuleInfo> behind = new TreeMap<>(rules);
        behind.keySet().retainAll(some.stream().map(Finding::rule).collect(Collectors.toSet()));
        return new Report(some, behind, summary.with(some, 0), notices, failures, enforced, silenced);
    }

    /** The gravest severity found, if anything was. */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).min(Severity::compareTo);
    }
}
