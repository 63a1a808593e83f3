package dev.scalinglint.cli;

import dev.scalinglint.EngineRules;
import dev.scalinglint.LintRequest;
import dev.scalinglint.Setup;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.policy.Glob;
import dev.scalinglint.schema.SchemaLocation;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.TextReader;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a command line to what the core is asked. */
final class Request {
    static final Flag CONFIG = Flag.of("--config", "FILE", "the configuration; without it " + Setup.CONFIG + " at the root of the repository or else above the paths");
    static final Flag EXCLUDE = Flag.repeatable("--exclude", "GLOB", "files and folders to leave out, relative to the repository");
    static final Flag POLICY = Flag.of("--policy", "NAME|FILE", "in place of what the configuration extends");
    static final Flag PROFILE = Flag.repeatable("--profile", "NAME|FILE", "a profile for every workload");
    static final Flag RULE = Flag.repeatable("--rule", "GLOB", "run only these rules");
    static final Flag SKIP_RULE = Flag.repeatable("--skip-rule", "GLOB", "run all rules but these");

    static final Flag BASELINE = Flag.of("--baseline", "FILE", "old findings, which are only counted; else what the configuration names");
    static final Flag WRITE_BASELINE = Flag.of("--write-baseline", "FILE", "remember all that is found as old");
    static final Flag PRUNE_BASELINE = Flag.toggle("--prune-baseline", "drop from the baseline what is no longer found");

    static final Flag SCHEMA_LOCATION = Flag.repeatable("--schema-location", "FILE|FOLDER|TEMPLATE|URL",
            "JSON Schemas that objects have to fit, named as for kubeconform: schemas/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json");

    private static final String STDIN = "stdin";

    private Request() {}

    /** @param operands paths, or {@code -} */
    static LintRequest of(Arguments arguments, List<String> operands, Console console, Catalog shipped) throws UsageException {
        boolean stdin = operands.contains("-");
        if (stdin && operands.size() > 1) {
            throw new UsageException("standard input (-) cannot be linted together with paths");
        }
        List<Path> paths = stdin ? List.of() : paths(operands, console);
        Path root = RepositoryRoot.of(Selection.common(paths, console.cwd()), console.cwd());
        List<String> profiles = new ArrayList<>();
        for (String profile : arguments.all(PROFILE.name())) {
            profiles.add(policy("profile", profile, console, shipped));
        }
        String policy = arguments.value(POLICY.name());
        return new LintRequest(
                new Selection(root, paths, stdin ? stdin(console) : null, arguments.all(EXCLUDE.name()), Limits.DEFAULT),
                config(arguments.value(CONFIG.name()), console),
                policy == null ? null : policy("policy", policy, console, shipped), profiles,
                globs(arguments.all(RULE.name())), globs(arguments.all(SKIP_RULE.name())), baseline(arguments, console), schemas(arguments, console));
    }

    /** Says when a glob of {@code --rule} or {@code --skip-rule} means no rule there is: a typo would silently pass everything. */
    static void checkRules(LintRequest request, Catalog catalog) throws UsageException {
        List<Glob> globs = new ArrayList<>(request.only());
        globs.addAll(request.skip());
        for (Glob glob : globs) {
            if (EngineRules.has(glob.text())) {
                throw new UsageException("'" + glob.text() + "' is found by the linter itself and always on");
            }
            if (catalog.ids().stream().noneMatch(glob::matches)) {
                throw new UsageException("there is no rule '" + glob.text() + "'" + Nearest.hint(glob.text(), catalog.ids()));
            }
        }
    }

    private static List<Path> paths(List<String> operands, Console console) throws UsageException {
        List<Path> paths = new ArrayList<>();
        for (String operand : operands) {
            Path path = console.resolve(operand);
            if (operand.isEmpty() || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException("'" + operand + "' does not exist");
            }
            paths.add(path);
        }
        return paths;
    }

    private static SourceFile stdin(Console console) throws UsageException {
        try {
            return SourceFile.of(STDIN, TextReader.bytes(console.in(), Limits.DEFAULT));
        } catch (UnreadableException e) {
            return SourceFile.unreadable(STDIN, e);
        } catch (IOException e) {
            throw new UsageException("standard input " + e.getMessage());
        }
    }

    private static List<SchemaLocation> schemas(Arguments arguments, Console console) throws UsageException {
        List<SchemaLocation> schemas = new ArrayList<>();
        for (String location : arguments.all(SCHEMA_LOCATION.name())) {
            try {
                schemas.add(SchemaLocation.of(location, console.cwd()));
            } catch (IllegalArgumentException e) {
                throw new UsageException(SCHEMA_LOCATION.name() + ": " + e.getMessage());
            }
        }
        return schemas;
    }

    private static BaselineRequest baseline(Arguments arguments, Console console) {
        String file = arguments.value(BASELINE.name());
        String write = arguments.value(WRITE_BASELINE.name());
        return new BaselineRequest(file == null ? null : console.resolve(file), write == null ? null : console.resolve(write),
                arguments.has(PRUNE_BASELINE.name()));
    }

    private static @Nullable Path config(@Nullable String given, Console console) throws UsageException {
        if (given != null && !Files.exists(console.resolve(given))) {
            throw new UsageException("the configuration '" + given + "' does not exist");
        }
        return given == null ? null : console.resolve(given);
    }

    private static String policy(String what, String name, Console console, Catalog shipped) throws UsageException {
        Set<String> known = shipped.policies().keySet();
        if (known.contains(name) || Files.isRegularFile(console.resolve(name))) {
            return known.contains(name) ? name : console.resolve(name).toString();
        }
        throw new UsageException("there is no " + what + " '" + name + "'" + Nearest.hint(name, known)
                + "; expected a file or one of " + String.join(", ", known.stream().sorted().toList()));
    }

    private static List<Glob> globs(List<String> texts) {
        return texts.stream().map(Glob::of).toList();
    }
}
