package dev.scalinglint.cli;

import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.RequestReader;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.RepositoryRoot;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.TextReader;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From a command line to what the core is asked. */
final class Request {
    static final Flag CONFIG = Flag.of("--config", "FILE",
            "the configuration; without it " + Setup.CONFIG + " at the root of the repository or else above the paths");
    static final Flag EXCLUDE =
            Flag.repeatable("--exclude", "GLOB", "files and folders to leave out, relative to the repository");
    static final Flag POLICY = Flag.of("--policy", "NAME|FILE", "in place of what the configuration extends");
    static final Flag PROFILE = Flag.repeatable("--profile", "NAME|FILE", "a profile for every workload");
    static final Flag RULE = Flag.repeatable("--rule", "GLOB", "run only these rules");
    static final Flag SKIP_RULE = Flag.repeatable("--skip-rule", "GLOB", "run all rules but these");

    static final Flag BASELINE =
            Flag.of("--baseline", "FILE", "old findings, which are only counted; else what the configuration names");
    static final Flag WRITE_BASELINE = Flag.of("--write-baseline", "FILE", "remember all that is found as old");
    static final Flag PRUNE_BASELINE =
            Flag.toggle("--prune-baseline", "drop from the baseline what is no longer found");

    static final Flag SCHEMA_LOCATION = Flag.repeatable("--schema-location", "FILE|FOLDER|TEMPLATE|URL",
            "JSON Schemas that objects have to fit, named as for kubeconform: "
                    + "schemas/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json");

    private static final String STDIN = "stdin";

    private Request() {}

    /** @param operands paths, or {@code -} */
    static LintRequest of(Arguments arguments, List<String> operands, Screen console, Catalog shipped)
            throws RequestException {
        RequestReader words = new RequestReader(console.cwd(), shipped);
        return new LintRequest(selection(arguments, operands, console, words),
                words.config(arguments.value(CONFIG.name())),
                words.policy(arguments.value(POLICY.name())), words.profiles(arguments.all(PROFILE.name())),
                words.rules(arguments.all(RULE.name())), words.rules(arguments.all(SKIP_RULE.name())),
                baseline(arguments, console),
                words.schemas(SCHEMA_LOCATION.name(), arguments.all(SCHEMA_LOCATION.name())));
    }

    private static Selection selection(Arguments arguments, List<String> operands, Screen console, RequestReader words)
            throws RequestException {
        boolean stdin = operands.contains("-");
        if (stdin && operands.size() > 1) {
            throw new RequestException("standard input (-) cannot be linted together with paths");
        }
        List<Path> paths = stdin ? List.of() : words.paths(operands);
        Path root = RepositoryRoot.of(Selection.common(paths, console.cwd()), console.cwd());
        return new Selection(root, paths, stdin ? stdin(console) : null, arguments.all(EXCLUDE.name()), Limits.DEFAULT);
    }

    private static SourceFile stdin(Screen console) throws RequestException {
        try {
            return SourceFile.of(STDIN, TextReader.bytes(console.in(), Limits.DEFAULT));
        } catch (UnreadableException e) {
            return SourceFile.unreadable(STDIN, e);
        } catch (IOException e) {
            throw new RequestException("standard input " + e.getMessage());
        }
    }

    private static BaselineRequest baseline(Arguments arguments, Screen console) {
        String file = arguments.value(BASELINE.name());
        String write = arguments.value(WRITE_BASELINE.name());
        return new BaselineRequest(file == null ? null : console.resolve(file),
                write == null ? null : console.resolve(write),
                arguments.has(PRUNE_BASELINE.name()));
    }
}
