package dev.scalinglint.application;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * What was read: the applications of a tree and what went wrong on the way.
 *
 * @param applications in the order of their folders
 * @param problems     {@code input/*} findings
 * @param selected     the files the user asked about: findings in other files are context and are not reported
 * @param commented    files whose text holds a suppression comment, so that only these are searched for them
 * @param notices      sentences for standard error
 */
public record Tree(List<Application> applications, List<Finding> problems, Set<SourceFile> selected,
                   Set<SourceFile> commented, List<String> notices) {}
