package dev.scalinglint.policy;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.Workload;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rules apply to which workload, completely: the policy, then the configuration's {@code rules}, then the
 * workload's profiles, then the {@code rules} of the entries that match it. Later ones win.
 */
public final class Policy {
    private final Map<String, Rule> catalog;
    private final Policies policies;
    private final ConfigFile config;
    private final @Nullable Path folder;
    private final Map<String, List<Map<String, RuleSetting>>> everywhere;
    private final List<Map<String, RuleSetting>> general;
    private final Map<List<Object>, RulesInForce> resolved = new ConcurrentHashMap<>();

    private Policy(Map<String, Rule> catalog, Policies policies, ConfigFile config, @Nullable Path folder,
            Map<String, List<Map<String, RuleSetting>>> everywhere, List<Map<String, RuleSetting>> general) {
        this.catalog = catalog;
        this.policies = policies;
        this.config = config;
        this.folder = folder;
        this.everywhere = everywhere;
        this.general = general;
    }

    /**
     * @param catalog    every rule there is, by id
     * @param folder     where the configuration is; null when there is none
     * @param everywhere profiles for every workload
     * @throws InvalidFileException for unknown rules, parameters, policies and profiles
     */
    public static Policy of(Map<String, Rule> catalog, Policies policies, ConfigFile config, @Nullable Path folder,
            List<String> everywhere)
            throws InvalidFileException {
        List<Problem> problems = new ArrayList<>();
        Mapping written = config.written();
        RuleSettings.check(written.mappingOrEmpty("rules"), catalog, problems);
        RuleSettings.check(written.mappingOrEmpty("ignore"), catalog, problems);
        for (Mapping entry : written.mappings("workloads")) {
            RuleSettings.check(entry.mappingOrEmpty("rules"), catalog, problems);
            RuleSettings.check(entry.mappingOrEmpty("ignore"), catalog, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        for (Mapping entry : written.mappings("workloads")) {
            for (var profile : entry.items("profiles")) {
                policies.layers(List.of(profile.toString()), folder, profile.place());
            }
        }
        Map<String, List<Map<String, RuleSetting>>> given = new LinkedHashMap<>();
        for (String profile : everywhere) {
            given.put(profile, policies.layers(List.of(profile), folder, null));
        }
        List<Map<String, RuleSetting>> general =
                new ArrayList<>(policies.layers(config.bases(), folder, config.basesAt()));
        general.add(config.rules());
        return new Policy(catalog, policies, config, folder, given, general);
    }

    /** This policy with one more thing said about a rule, before profiles and workloads have their say. */
    public Policy with(String rule, RuleSetting setting) {
        List<Map<String, RuleSetting>> layers = new ArrayList<>(general);
        layers.add(layers.size() - 1, Map.of(rule, setting));
        return new Policy(catalog, policies, config, folder, everywhere, layers);
    }

    /**
     * Which changes need a review: what the policies say, then the profiles that are given to workloads, for those,
     * then the configuration.
     */
    public ControlPolicy controls() throws InvalidFileException {
        List<PolicyFile> policyFiles = policies.inOrder(config.bases(), folder, config.basesAt());
        ControlPolicy controls = ControlPolicy.NONE;
        for (PolicyFile file : policyFiles) {
            controls = controls.with(file.controls(), null);
        }
        for (String profile : givenProfiles()) {
            for (PolicyFile file : policies.inOrder(List.of(profile), folder, null)) {
                controls = policyFiles.contains(file) ? controls : controls.with(file.controls(), profile);
            }
        }
        return controls.with(config.controls(), null);
    }

    /** The profiles that the configuration and the request give. */
    public Set<String> givenProfiles() {
        Set<String> given = new LinkedHashSet<>(everywhere.keySet());
        config.workloads().forEach(entry -> given.addAll(entry.profiles()));
        return given;
    }

    /** What applies to a workload of such profiles of which nothing else is said. */
    public RulesInForce of(List<String> profiles) {
        return settings(profiles, List.of());
    }

    /** What applies to things that belong to no workload. */
    public RulesInForce general() {
        return settings(everywhere.keySet(), List.of());
    }

    public RulesInForce settings(Workload workload) {
        List<Map<String, RuleSetting>> own = new ArrayList<>();
        for (WorkloadEntry entry : config.workloads()) {
            if (entry.match().accepts(workload)) {
                own.add(entry.rules());
            }
        }
        return settings(profiles(workload), own);
    }

    /** The profiles of a workload: those for everything, its own annotation's, and what the configuration gives it. */
    public Set<String> profiles(Workload workload) {
        Set<String> profiles = new LinkedHashSet<>(everywhere.keySet());
        profiles.addAll(workload.profiles());
        for (WorkloadEntry entry : config.workloads()) {
            if (entry.match().accepts(workload)) {
                profiles.addAll(entry.profiles());
            }
        }
        return profiles;
    }

    private RulesInForce settings(Collection<String> profiles, List<Map<String, RuleSetting>> own) {
        return resolved.computeIfAbsent(List.of(List.copyOf(profiles), own), key -> resolve(profiles, own));
    }

    private RulesInForce resolve(Collection<String> profiles, List<Map<String, RuleSetting>> own) {
        List<Map<String, RuleSetting>> layers = new ArrayList<>(general);
        for (String profile : profiles) {
            try {
                List<Map<String, RuleSetting>> given = everywhere.get(profile);
                layers.addAll(given != null ? given : policies.layers(List.of(profile), folder, null));
            } catch (InvalidFileException e) {
                // A profile that an annotation of the tree names and nobody knows: the Linter reports it, here it says
                // nothing.
            }
        }
        layers.addAll(own);
        return new RulesInForce(catalog.values(), layers);
    }
}
