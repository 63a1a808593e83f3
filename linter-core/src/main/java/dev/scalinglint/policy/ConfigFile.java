package dev.scalinglint.policy;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code .scaling-lint.yaml} as written.
 *
 * @param file      where it is
 * @param bases     {@code extends}: shipped policies, or files relative to this one
 * @param basesAt   where they are named; null when it is not this file that names them
 * @param workloads in order: later ones add to earlier ones
 * @param rules     for everything
 * @param custom    folders of the team's own rules, relative to this file
 * @param exclude   globs relative to the repository root
 * @param written   the document, for the places of mistakes that only a catalogue shows
 */
public record ConfigFile(SourceFile file, List<String> bases, @Nullable Place basesAt, List<WorkloadEntry> workloads,
        Map<String, RuleSetting> rules,
        List<String> custom, List<String> exclude, Mapping written) {

    /** What runs with no configuration. */
    public static ConfigFile none() {
        SourceFile nowhere = SourceFile.of(".scaling-lint.yaml", "");
        return of(nowhere, Mapping.empty(Place.startOf(nowhere)));
    }

    /** @throws InvalidFileException with every mistake; rule ids are checked later, against a catalogue */
    public static ConfigFile read(SourceFile file) throws InvalidFileException {
        return of(file, UserFile.read(file, "config"));
    }

    private static ConfigFile of(SourceFile file, Mapping config) {
        Node extended = config.get("extends");
        List<String> bases = texts(config.items("extends"));
        return new ConfigFile(file, extended != null ? bases : List.of(Policies.RECOMMENDED),
                extended == null ? null : extended.place(),
                config.mappings("workloads").stream().map(WorkloadEntry::of).toList(),
                RuleSettings.of(config.mappingOrEmpty("rules")),
                texts(config.items("custom")), texts(config.items("exclude")), config);
    }

    /** This configuration, where the request names the policies to extend. */
    public ConfigFile extending(List<String> policies) {
        return new ConfigFile(file, policies, null, workloads, rules, custom, exclude, written);
    }

    /** Which changes need a review, as written; empty where it does not say. */
    public Map<String, Object> controls() {
        return PolicyFile.controls(written);
    }

    /** What it asks not to be told, in general and of workloads. */
    public List<Ignore> ignores() {
        List<Ignore> ignores = new ArrayList<>(Ignore.of(null, written));
        for (WorkloadEntry entry : workloads) {
            ignores.addAll(entry.ignores());
        }
        return ignores;
    }

    private static List<String> texts(List<Node> items) {
        return items.stream().map(Object::toString).toList();
    }
}
