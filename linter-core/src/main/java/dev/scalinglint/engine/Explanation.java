package dev.scalinglint.engine;

import dev.scalinglint.finding.Nearest;
import dev.scalinglint.policy.PolicyFile;
import dev.scalinglint.policy.RuleInForce;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.policy.RulesInForce;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule in words, for a terminal: why it exists, its parameters, and what policies, profiles and the configuration
 * make of it.
 */
public final class Explanation {
    private Explanation() {}

    /** @throws RequestException when there is no such rule */
    public static String of(Setup setup, String id) throws RequestException {
        Rule rule = setup.catalog().rules().get(id);
        if (rule != null) {
            return about(rule) + profiles(setup.catalog().policies(), id) + "\n"
                    + applied("a workload without a profile", setup.policy().general(), rule);
        } else if (EngineRules.has(id)) {
            return id + ": " + EngineRules.title(id) + "\n\n" + EngineRules.why(id)
                    + "\n\nFound by the linter itself: always on.\n";
        }
        throw new RequestException("there is no rule '" + id + "'" + Nearest.hint(id, setup.catalog().ids()));
    }

    private static String about(Rule rule) {
        StringBuilder page = new StringBuilder(rule.id() + ": " + rule.title() + "\n\n" + rule.why().strip() + "\n");
        if (!rule.params().isEmpty()) {
            page.append("\nParameters:\n");
        }
        for (Param param : rule.params().values()) {
            page.append("  ").append(param.name()).append(" (").append(param.type().name().toLowerCase(Locale.ROOT))
                    .append(param.initial() == null ? "" : ", default " + param.initial()).append("): ")
                    .append(param.help()).append('\n');
        }
        if (!rule.see().isEmpty() || rule.help() != null) {
            page.append("\nSee:\n");
        }
        if (rule.help() != null) {
            page.append("  ").append(rule.help()).append('\n');
        }
        rule.see().forEach(address -> page.append("  ").append(address).append('\n'));
        return page.toString();
    }

    /** What the shipped policies and profiles say of it. */
    private static String profiles(Map<String, PolicyFile> policies, String id) {
        StringBuilder page = new StringBuilder();
        new TreeMap<>(policies).forEach((name, policy) -> {
            RuleSetting said = policy.rules().get(id);
            if (said != null) {
                page.append("  ").append(name).append(": ")
                        .append(text(
                                said.level() == null ? "as elsewhere" : said.level().name().toLowerCase(Locale.ROOT),
                                said.params(), said.enforced()))
                        .append('\n');
            }
        });
        return page.isEmpty() ? "" : "\nIn policies and profiles:\n" + page;
    }

    /** What applies to some workloads, in one line: {@code For …: error, max 1}. */
    public static String applied(String workloads, RulesInForce settings, Rule rule) {
        RuleInForce setting = settings.of(rule.id());
        return "For " + workloads + ": "
                + (setting == null ? "off" : text(setting.severity().toString(), setting.params(), setting.enforced()))
                + "\n";
    }

    private static String text(String severity, Map<String, Object> params, @Nullable Boolean enforced) {
        StringBuilder text = new StringBuilder(severity);
        new TreeMap<>(params).forEach((name, value) -> text.append(", ").append(name).append(' ').append(value));
        return text.append(Boolean.TRUE.equals(enforced) ? ", enforced" : "").toString();
    }
}
