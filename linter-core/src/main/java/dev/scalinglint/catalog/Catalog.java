package dev.scalinglint.catalog;

import dev.scalinglint.policy.PolicyFile;
import dev.scalinglint.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules and policies there are. Built-in and users' rules come in by the same door. */
public final class Catalog {
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, PolicyFile> policies;

    /** @param pages prefix of the address of a rule's page; null when the rules have none */
    public Catalog(Collection<CheckedRule> rules, Map<String, PolicyFile> policies, @Nullable String pages) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule.rule(pages == null ? null : pages + rule.id())));
        this.policies = Map.copyOf(policies);
    }

    private Catalog(Map<String, Rule> rules, Map<String, PolicyFile> policies) {
        this.rules.putAll(rules);
        this.policies = policies;
    }

    /** This catalogue and a team's own rules; a rule of theirs replaces ours of the same id. */
    public Catalog with(List<CheckedRule> custom) {
        Map<String, Rule> all = new LinkedHashMap<>(rules);
        custom.forEach(rule -> all.put(rule.id(), rule.rule(null)));
        return new Catalog(all, policies);
    }

    /** By id, in order of their ids. */
    public Map<String, Rule> rules() {
        return rules;
    }

    /** One that there is. */
    public Rule rule(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    public List<String> ids() {
        return new ArrayList<>(rules.keySet());
    }

    /** The policies and profiles that come with the linter, by name. */
    public Map<String, PolicyFile> policies() {
        return policies;
    }
}
