package dev.scalinglint.policy;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Scope;
import dev.scalinglint.policy.RuleSetting.Level;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that are on for some workloads, by the scope they are about. */
public final class RulesInForce {
    private final Map<Scope, List<RuleInForce>> byScope = new EnumMap<>(Scope.class);
    private final Map<String, RuleInForce> byRule = new LinkedHashMap<>();

    /** Later layers win over earlier ones; within a layer an exact id wins over a glob. */
    RulesInForce(Collection<Rule> rules, List<Map<String, RuleSetting>> layers) {
        for (Rule rule : rules) {
            RuleInForce setting = resolve(rule, layers);
            if (setting != null) {
                byRule.put(rule.id(), setting);
                byScope.computeIfAbsent(rule.scope(), scope -> new ArrayList<>()).add(setting);
            }
        }
    }

    public List<RuleInForce> about(Scope scope) {
        return byScope.getOrDefault(scope, List.of());
    }

    public Collection<RuleInForce> all() {
        return byRule.values();
    }

    /** Null when the rule is off. */
    public @Nullable RuleInForce of(String rule) {
        return byRule.get(rule);
    }

    private static @Nullable RuleInForce resolve(Rule rule, List<Map<String, RuleSetting>> layers) {
        Level level = Level.OFF;
        boolean enforced = false;
        Map<String, Object> params = new HashMap<>();
        for (Param param : rule.params().values()) {
            if (param.initial() != null) {
                params.put(param.name(), param.initial());
            }
        }
        for (Map<String, RuleSetting> layer : layers) {
            for (RuleSetting said : about(rule, layer)) {
                level = said.level() == null ? level : said.level();
                enforced = said.enforced() == null ? enforced : said.enforced();
                said.params().forEach((name, value) -> put(rule, name, value, params));
            }
        }
        Severity severity = severity(level, rule);
        return severity == null ? null : new RuleInForce(rule, severity, Map.copyOf(params), enforced);
    }

    private static void put(Rule rule, String name, Object value, Map<String, Object> params) {
        Param param = rule.params().get(name);
        Object typed = param == null ? null : param.type().read(value);
        if (typed != null) {
            params.put(name, typed);
        }
    }

    private static List<RuleSetting> about(Rule rule, Map<String, RuleSetting> layer) {
        List<RuleSetting> said = new ArrayList<>();
        for (Map.Entry<String, RuleSetting> entry : layer.entrySet()) {
            if (NameGlob.isGlob(entry.getKey()) && NameGlob.of(entry.getKey()).matches(rule.id())) {
                said.add(entry.getValue());
            }
        }
        RuleSetting exact = layer.get(rule.id());
        if (exact != null) {
            said.add(exact);
        }
        return said;
    }

    private static @Nullable Severity severity(Level level, Rule rule) {
        return switch (level) {
            case OFF -> null;
            case DEFAULT -> rule.severity();
            default -> Severity.valueOf(level.name());
        };
    }
}
