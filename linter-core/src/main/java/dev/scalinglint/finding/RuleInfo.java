package dev.scalinglint.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report may say about a rule beside its findings.
 *
 * @param why  Markdown
 * @param help address of the rule's page, or null
 * @param see  upstream pages
 */
public record RuleInfo(String id, String title, Severity severity, String why, @Nullable String help,
        List<String> see) {}
