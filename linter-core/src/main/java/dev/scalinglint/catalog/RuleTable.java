package dev.scalinglint.catalog;

import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The rules as a Markdown table, group by group: for the README and the catalogue's index. */
public final class RuleTable {
    private RuleTable() {}

    /** @param folder where the rules' folders are, relative to the page; {@code ""} beside it */
    public static String of(Catalog catalog, String folder) {
        StringBuilder table = new StringBuilder("| Rule | Finds | By default | In profiles |\n|---|---|---|---|\n");
        for (Rule rule : catalog.rules().values()) {
            table.append("| [`").append(rule.id()).append("`](").append(folder).append(rule.id())
                    .append("/README.md) | ").append(rule.title())
                    .append(" | ").append(rule.severity() == null ? "–" : rule.severity()).append(" | ")
                    .append(profiles(catalog, rule.id())).append(" |\n");
        }
        return table.toString();
    }

    /** By default and in each profile, in one line. */
    public static String levels(Catalog catalog, String id) {
        Rule rule = catalog.rule(id);
        String profiles = profiles(catalog, id);
        return (rule.severity() == null ? "off by default" : rule.severity() + " by default")
                + (profiles.isEmpty() ? "" : " · " + profiles);
    }

    private static String profiles(Catalog catalog, String id) {
        List<String> said = new ArrayList<>();
        new TreeMap<>(catalog.policies()).forEach((name, policy) -> {
            RuleSetting setting = policy.rules().get(id);
            if (setting != null && setting.level() != null) {
                said.add(name + ": " + setting.level().name().toLowerCase(Locale.ROOT));
            }
        });
        return String.join(", ", said);
    }
}
