package dev.scalinglint.gate;

import dev.scalinglint.finding.Finding;
import java.util.List;

/**
 * What was found before a change and after it; each list in the order of a report.
 *
 * @param added    found after it and not before
 * @param fixed    found before it and not after, at their places there
 * @param standing found before and after, at their places after it
 */
public record ComparedFindings(List<Finding> added, List<Finding> fixed, List<Finding> standing) {
    public ComparedFindings {
        added = List.copyOf(added);
        fixed = List.copyOf(fixed);
        standing = List.copyOf(standing);
    }
}
