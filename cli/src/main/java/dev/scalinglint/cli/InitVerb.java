package dev.scalinglint.cli;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.Models;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.proposal.ConfigDraft;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.AtomicFile;
import dev.scalinglint.source.IoReason;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** {@code init}: a first configuration, from what it sees. */
final class InitVerb implements Verb {
    @Override
    public String name() {
        return "init";
    }

    @Override
    public String operands() {
        return "[DIR]";
    }

    @Override
    public String summary() {
        return "Writes a commented " + Setup.CONFIG
                + " from what it sees: profiles for workloads, each with the reason, and what to leave out.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Request.EXCLUDE);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException {
        List<String> operands = arguments.operands().isEmpty() ? List.of() : List.of(arguments.operand("DIR"));
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, operands, console, shipped);
        Selection selection = request.selection();
        Path config = selection.root().resolve(Setup.CONFIG);
        if (selection.stdin() != null) {
            throw new RequestException("init looks at a folder");
        }
        if (Files.exists(config, LinkOption.NOFOLLOW_LINKS)) {
            throw new RequestException(config + " exists already");
        }
        Models models = new Linter(shipped).models(request);
        ConfigDraft draft = new ConfigDraft(models.files());
        models.all().forEach(draft::add);
        write(config, draft);
        console.print((config.startsWith(console.cwd()) ? console.cwd().relativize(config) : config) + "\n");
        console.say("read it and change what it got wrong; then see what there is to find: scaling-lint lint");
        console.say(
                "to be told only of what is new from now on: scaling-lint lint --write-baseline " + ConfigDraft.BASELINE
                        + ", and 'baseline: " + ConfigDraft.BASELINE + "' in " + Setup.CONFIG);
        return Exit.CLEAN;
    }

    private static void write(Path config, ConfigDraft draft) throws RequestException {
        try {
            AtomicFile.write(config, out -> out.write(draft.text()));
        } catch (IOException e) {
            throw new RequestException(config + " cannot be written: " + IoReason.of(e));
        }
    }
}
