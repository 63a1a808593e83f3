package dev.scalinglint.rule;

import dev.scalinglint.finding.Fix;
import java.util.List;

/**
 * What a rule says would put a hit right.
 *
 * @param kind    as the rule's author judges it; what the text looks like may make less of it
 * @param changes made together or not at all
 */
public record Remedy(Fix.Kind kind, List<Change> changes) {}
