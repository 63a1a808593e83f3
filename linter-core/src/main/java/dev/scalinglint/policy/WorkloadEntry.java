package dev.scalinglint.policy;

import dev.scalinglint.manifest.Mapping;
import java.util.List;
import java.util.Map;

/** One of the configuration's {@code workloads}: what is said about those that match. */
public record WorkloadEntry(WorkloadMatch match, List<String> profiles, Map<String, RuleSetting> rules,
        List<Ignore> ignores) {
    static WorkloadEntry of(Mapping entry) {
        WorkloadMatch match = WorkloadMatch.of(entry.mappingOrEmpty("match"));
        return new WorkloadEntry(match, entry.items("profiles").stream().map(Object::toString).toList(),
                RuleSettings.of(entry.mappingOrEmpty("rules")),
                Ignore.of(match, entry));
    }
}
