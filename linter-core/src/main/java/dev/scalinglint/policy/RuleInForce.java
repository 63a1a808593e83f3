package dev.scalinglint.policy;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.rule.Rule;
import java.util.Map;

/**
 * A rule as it applies to a workload: complete.
 *
 * @param params   the rule's defaults and what policies set
 * @param enforced whether the tree may not suppress it
 */
public record RuleInForce(Rule rule, Severity severity, Map<String, Object> params, boolean enforced) {}
