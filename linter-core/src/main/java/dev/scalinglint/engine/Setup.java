package dev.scalinglint.engine;

import dev.scalinglint.cache.RunCache;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.CheckedRule;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.policy.ConfigFile;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.policy.Policies;
import dev.scalinglint.policy.Policy;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
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
 * @param exclude  what the configuration leaves out, and the folders of the team's own rules: their bad examples are
 *                 meant to be bad
 * @param rules    those that the request runs, by id
 * @param policy   what applies to which workload
 * @param baseline the file that the configuration names; null when it names none
 * @param schemas  where there are schemas that objects have to fit
 * @param files    all that it was read from, or was looked for
 */
public record Setup(ConfigFile config, List<String> exclude, Catalog catalog, Map<String, Rule> rules, Policy policy,
        @Nullable Path baseline, List<SchemaLocation> schemas, SettingFiles files) {
    /** The configuration's name. */
    public static final String CONFIG = ".scaling-lint.yaml";

    /**
     * @throws InvalidFileException with every mistake of the configuration, the policies and the team's own rules
     * @throws RequestException     when a rule is asked for that there is not
     */
    public static Setup of(LintRequest request, Catalog shipped) throws InvalidFileException, RequestException {
        Path root = request.selection().root();
        SettingFiles files = new SettingFiles(root);
        Path file = configPath(request, files);
        ConfigFile config =
                file == null ? ConfigFile.none() : ConfigFile.read(files.file(file, request.selection().shown(file)));
        Path beside = file == null ? null : file.toAbsolutePath().getParent();
        Path folder = (beside == null ? root.toAbsolutePath() : beside).normalize();
        request.profiles().forEach(profile -> files.give(folder.resolve(profile)));
        if (request.policy() != null) {
            files.give(folder.resolve(request.policy()));
            config = config.extending(List.of(request.policy()));
        }
        Catalog catalog = config.custom().isEmpty() ? shipped : shipped.with(custom(config, folder, files));
        checkRules(request, catalog);
        Policies policies = new Policies(shipped.policies(), catalog.rules(), files);
        Policy policy = Policy.of(catalog.rules(), policies, config, folder, request.profiles());
        Map<String, Rule> rules = new LinkedHashMap<>(catalog.rules());
        rules.keySet().removeIf(id -> !request.runs(id));
        return new Setup(config, exclude(config, folder, request.selection()), catalog, rules, policy,
                baseline(config, folder, files),
                request.schemas(), files);
    }

    /** A glob that means no rule would silently pass everything. */
    private static void checkRules(LintRequest request, Catalog catalog) throws RequestException {
        List<NameGlob> globs = new ArrayList<>(request.only());
        globs.addAll(request.skip());
        for (NameGlob glob : globs) {
            if (EngineRules.has(glob.text())) {
                throw new RequestException("'" + glob.text() + "' is found by the linter itself and always on");
            }
            if (catalog.ids().stream().noneMatch(glob::matches)) {
                throw new RequestException(
                        "there is no rule '" + glob.text() + "'" + Nearest.hint(glob.text(), catalog.ids()));
            }
        }
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
    public RunCache cache(Path file, LintRequest request) {
        // A schema that was fetched may have changed, and nobody can say.
        return schemas.isEmpty() ? new RunCache(file, request.key(), files) : RunCache.NONE;
    }

    /** These settings, and one more thing about a rule. */
    Setup with(String rule, RuleSetting setting) {
        return new Setup(config, exclude, catalog, rules, policy.with(rule, setting), baseline, schemas, files);
    }

    /**
     * The root's configuration always wins, so that none below it can loosen the gate; a repository without one may
     * have it in the folder that is linted, or above that.
     */
    private static @Nullable Path configPath(LintRequest request, SettingFiles files) throws InvalidFileException {
        if (request.config() != null) {
            files.give(request.config());
            return request.config();
        }
        Path root = request.selection().root().toAbsolutePath().normalize();
        if (files.has(root.resolve(CONFIG))) {
            return inside(root, files);
        }
        for (Path at = request.selection().folder(); at != null; at = at.equals(root) ? null : at.getParent()) {
            if (files.has(at.resolve(CONFIG))) {
                return inside(at, files);
            }
        }
        return null;
    }

    private static Path inside(Path folder, SettingFiles files) throws InvalidFileException {
        try {
            return files.resolve(folder, CONFIG);
        } catch (UnreadableException e) {
            throw InvalidFileException.at(Place.startOf(SourceFile.of(CONFIG, "")), e.getMessage());
        }
    }

    private static @Nullable Path baseline(ConfigFile config, Path folder, SettingFiles files)
            throws InvalidFileException {
        Located<String> name = config.written().text("baseline");
        try {
            return name == null ? null : files.resolve(folder, name.value());
        } catch (UnreadableException e) {
            throw InvalidFileException.at(name.place(), "baseline: '" + name.value() + "' " + e.getMessage());
        }
    }

    private static List<CheckedRule> custom(ConfigFile config, Path folder, SettingFiles files)
            throws InvalidFileException {
        List<CheckedRule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : config.custom()) {
            try {
                List<CheckedRule> found = RuleFolder.rules(files.resolve(folder, name), files);
                if (found.isEmpty()) {
                    problems.add(new Problem(placeOf(config),
                            "custom: there is no rule below '" + name + "'; expected GROUP/FAULT/rule.yaml in it"));
                }
                rules.addAll(found);
            } catch (InvalidFileException e) {
                problems.addAll(e.problems());
            } catch (UnreadableException e) {
                problems.add(new Problem(placeOf(config), "custom: '" + name + "' " + e.getMessage()));
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
