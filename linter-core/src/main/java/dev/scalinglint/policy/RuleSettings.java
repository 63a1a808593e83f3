package dev.scalinglint.policy;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.schema.PlainValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code rules:} mapping: reading it, and checking it against the rules there are. */
final class RuleSettings {
    /** To look for what is meant takes far longer than to see that there is no such rule. */
    private static final int MOST_HINTS = 100;

    private RuleSettings() {}

    static Map<String, RuleSetting> of(Mapping rules) {
        Map<String, RuleSetting> settings = new LinkedHashMap<>();
        rules.entries().forEach(entry -> settings.put(entry.name(), RuleSetting.of(entry.value())));
        return settings;
    }

    /** Adds a problem for each unknown rule, unknown parameter and parameter of the wrong type. */
    static void check(Mapping rules, Map<String, Rule> catalog, List<Problem> problems) {
        for (Entry entry : rules.entries()) {
            Rule rule = catalog.get(entry.name());
            if (NameGlob.isGlob(entry.name())
                    && catalog.keySet().stream().anyMatch(NameGlob.of(entry.name())::matches)) {
                continue;
            }
            if (rule == null) {
                String hint = problems.size() < MOST_HINTS ? Nearest.hint(entry.name(), catalog.keySet()) : "";
                problems.add(new Problem(entry.key().place(), "there is no rule '" + entry.name() + "'" + hint));
            } else if (entry.value() instanceof Mapping setting) {
                checkParams(rule, setting, problems);
            }
        }
    }

    private static void checkParams(Rule rule, Mapping setting, List<Problem> problems) {
        for (Entry entry : setting.entries()) {
            if (entry.name().equals("severity") || entry.name().equals("enforced")) {
                continue;
            }
            Param param = rule.params().get(entry.name());
            Node value = entry.value();
            if (param == null) {
                problems.add(new Problem(entry.key().place(),
                        "rule " + rule.id() + " has no parameter '" + entry.name() + "'; expected one of "
                                + String.join(", ", names(rule.params().keySet()))));
            } else if (param.type().read(PlainValues.value(value)) == null) {
                problems.add(new Problem(value.place(), "parameter " + entry.name() + " of " + rule.id() + " must be "
                        + param.type().name().toLowerCase(java.util.Locale.ROOT) + ": " + param.help()));
            }
        }
    }

    private static List<String> names(Collection<String> params) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("severity", "enforced"), params.stream())
                .toList();
    }
}
