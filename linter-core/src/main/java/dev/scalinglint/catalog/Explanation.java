package dev.scalinglint.catalog;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import java.util.Map;
import java.util.TreeMap;

/** A rule in words, for a terminal. */
public final class Explanation {
    private Explanation() {}

    /** @throws IllegalArgumentException with a sentence when there is no such rule */
    public static String of(Catalog catalog, String id) {
        Rule rule = catalog.rules().get(id);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule '" + id + "'" + Nearest.hint(id, catalog.rules().keySet()));
        }
        StringBuilder text = new StringBuilder();
        text.append(rule.id()).append(": ").append(rule.title()).append("\n\n");
        text.append("by default  ").append(rule.severity() == null ? "off" : rule.severity()).append('\n');
        profiles(catalog, id).forEach((profile, level) -> text.append("in ").append(profile).append("  ").append(level).append('\n'));
        text.append('\n').append(rule.why().strip()).append('\n');
        if (!rule.params().isEmpty()) {
            text.append("\nparameters\n");
            rule.params().values().forEach(param -> text.append("  ").append(describe(param)).append('\n'));
        }
        rule.see().forEach(page -> text.append("\nsee ").append(page));
        return text.append(rule.see().isEmpty() ? "" : "\n").toString();
    }

    /** What each shipped profile says of the rule, by profile. */
    static Map<String, String> profiles(Catalog catalog, String id) {
        Map<String, String> said = new TreeMap<>();
        for (String name : catalog.policies().names()) {
            var setting = catalog.policies().shipped(name).rules().get(id);
            if (setting != null) {
                String level = setting.level() == null ? "on as elsewhere" : setting.level().name().toLowerCase(java.util.Locale.ROOT);
                said.put(name, setting.params().isEmpty() ? level : level + " " + setting.params());
            }
        }
        return said;
    }

    /** The severity that each shipped profile gives the rule, by profile. */
    static Map<String, String> levels(Catalog catalog, String id) {
        Map<String, String> said = new TreeMap<>();
        for (String name : catalog.policies().names()) {
            var setting = catalog.policies().shipped(name).rules().get(id);
            if (setting != null && setting.level() != null) {
                said.put(name, setting.level().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return said;
    }

    private static String describe(Param param) {
        return param.name() + " (" + param.type().name().toLowerCase(java.util.Locale.ROOT)
                + (param.initial() == null ? "" : ", default " + param.initial()) + "): " + param.help();
    }
}
