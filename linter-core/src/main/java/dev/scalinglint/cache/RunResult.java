package dev.scalinglint.cache;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All that a report is made of.
 *
 * @param outcomes  of every application, and of every file that no application applies
 * @param commented files whose text holds a suppression comment
 * @param problems  what is wrong with the input
 * @param notices   sentences for standard error
 */
public record RunResult(List<Outcome> outcomes, Set<SourceFile> commented, Collection<Finding> problems,
        Collection<String> notices) {}
