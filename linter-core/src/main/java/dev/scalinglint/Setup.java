package dev.scalinglint;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.CheckedRule;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.policy.ConfigFile;
import dev.scalinglint.policy.Policy;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.recall.Memory;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request made complete: its configuration read, the team's own rules added, the policy resolved.
 *
 * @param config   as written; {@link ConfigFile#none()} without one
 * @param exclude  what the configuration leaves out, and the folders of the team's own rules: their bad examples are meant to be bad
 * @param rules    those that the request runs, by id
 * @param policy   what applies to which workload
 * @param baseline the file that the configuration names; null when it names none
 * @param schemas  where there are schemas that objects have to fit
 */
public record Setup(ConfigFile config, List<String> exclude, Catalog catalog, Map<String, Rule> rules, Policy policy,
                    @Nullable Path baseline, List<SchemaLocation> schemas) {
    /** The configuration's name. */
    public static final String CONFIG = ".scaling-lint.yaml";

    /** @throws InvalidFileException with every mistake of the configuration, the policies and the team's own rules */
    public static Setup of(LintRequest request, Catalog shipped) throws InvalidFileException {
        Path file = configPath(request);
        ConfigFile config = file == null ? ConfigFile.none() : ConfigFile.read(SourceFile.on(file, shown(file, request), Limits.DEFAULT));
        Path folder = file == null ? request.selection().root() : file.toAbsolutePath().getParent();
        if (request.policy() != null) {
            config = config.extending(List.of(request.policy()));
            folder = shipped.policies().shipped(request.policy()) == null && file == null ? Path.of("").toAbsolutePath() : folder;
        }
        Catalog catalog = config.custom().isEmpty() ? shipped : shipped.with(custom(config, folder));
        Policy policy = Policy.of(catalog.rules(), catalog.policies(), config, folder, request.profiles());
        Map<String, Rule> rules = new LinkedHashMap<>(catalog.rules());
        rules.keySet().removeIf(id -> !request.runs(id));
        return new Setup(config, exclude(config, folder, request.selection()), catalog, rules, policy, baseline(config, folder, request.selection()),
                request.schemas());
    }

    private static List<String> exclude(ConfigFile config, Path folder, Selection selection) {
        Path root = selection.root().toAbsolutePath().normalize();
        List<String> globs = new ArrayList<>(config.exclude());
        for (String name : config.custom()) {
            Path catalog = folder.resolve(name).normalize();
            if (catalog.startsWith(root) && !catalog.equals(root)) {
                globs.add(root.relativize(catalog).toString().replace('\\', '/') + "/**");
            }
        }
        return globs;
    }

    /**
     * Where runs that are set up like this are remembered.
     *
     * @param file    of one build of the linter alone
     * @param request that this completes
     */
    public Memory memory(Path file, LintRequest request) {
        try {
            // A schema that was fetched may have changed, and nobody can say.
            return schemas.isEmpty() ? new Memory(file, SetupStamp.of(this, request)) : Memory.NONE;
        } catch (IOException e) {
            return Memory.NONE;
        }
    }

    /** The same where one more thing is said about a rule. */
    public Setup with(String rule, RuleSetting setting) {
        return new Setup(config, exclude, catalog, rules, policy.with(rule, setting), baseline, schemas);
    }

    /**
     * The root's configuration always wins, so that none below it can loosen the gate; a repository without one may have it in the folder
     * that is linted, or above that.
     */
    private static @Nullable Path configPath(LintRequest request) {
        if (request.config() != null) {
            return request.config();
        }
        Path root = request.selection().root().toAbsolutePath().normalize();
        if (Files.isRegularFile(root.resolve(CONFIG))) {
            return root.resolve(CONFIG);
        }
        Path nearest = RepositoryRoot.nearest(request.selection().folder(), CONFIG, root);
        return nearest == null ? null : nearest.resolve(CONFIG);
    }

    private static String shown(Path file, LintRequest request) {
        Path root = request.selection().root().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : file).toString().replace('\\', '/');
    }

    private static @Nullable Path baseline(ConfigFile config, Path folder, Selection selection) throws InvalidFileException {
        Located<String> name = config.written().text("baseline");
        Path file = name == null ? null : folder.resolve(name.value()).normalize();
        // A stranger's configuration must make us neither read nor rewrite what is outside.
        if (file != null && !RepositoryRoot.holds(selection.root(), file)) {
            throw InvalidFileException.at(name.place(), "baseline: '" + name.value() + "' leads out of the repository");
        }
        return file;
    }

    private static List<CheckedRule> custom(ConfigFile config, Path folder) throws InvalidFileException {
        List<CheckedRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : config.custom()) {
            Path catalog = folder.resolve(name);
            try {
                List<CheckedRule> found = Files.isDirectory(catalog) ? RuleFolder.rules(catalog) : List.of();
                if (found.isEmpty()) {
                    problems.add(new Problem(placeOf(config), "custom: there is no rule below '" + name + "'; expected GROUP/FAULT/rule.yaml in it"));
                }
                rules.addAll(found);
            } catch (InvalidFileException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                problems.add(new Problem(placeOf(config), "custom: '" + name + "' cannot be read: " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return rules;
    }

    private static Place placeOf(ConfigFile config) {
        var custom = config.written().get("custom");
        return custom == null ? Place.startOf(config.file()) : custom.place();
    }
}
