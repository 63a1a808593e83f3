package dev.scalinglint.rules;

import dev.scalinglint.catalog.RuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rules that a run of the tests is about: all, or with {@code -Drule=GROUP/FAULT} that one ({@code .ci/rule}). */
final class TestedRules {
    private TestedRules() {}

    /** @throws IOException also where there is no such rule */
    static List<RuleFolder> folders() throws IOException {
        String only = System.getProperty("rule");
        List<RuleFolder> folders = RuleFolder.in(Path.of("catalog")).stream()
                .filter(folder -> only == null || folder.id().equals(only)).toList();
        if (folders.isEmpty()) {
            throw new IOException("rules/catalog/" + (only == null ? "" : only) + ": expected a rule.yaml there");
        }
        return folders;
    }
}
