package dev.scalinglint.suppression;

import dev.scalinglint.finding.Finding;
import java.util.List;

/**
 * A finding that the tree may want suppressed.
 *
 * @param enforced    whether the policy forbids it
 * @param annotations what the object it is about asks
 */
public record Candidate(Finding finding, boolean enforced, List<Suppression> annotations) {}
