package dev.scalinglint.cli;

import dev.scalinglint.Setup;
import dev.scalinglint.application.Tree;
import dev.scalinglint.application.TreeReader;
import dev.scalinglint.model.read.ModelReader;
import dev.scalinglint.proposal.Draft;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.Selection;
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
        return "Writes a commented " + Setup.CONFIG + " from what it sees: profiles for workloads, each with the reason, and what to leave out.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Request.EXCLUDE);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException {
        List<String> operands = arguments.operands().isEmpty() ? List.of() : List.of(arguments.operand("DIR"));
        Selection selection = Request.of(arguments, operands, console, BuiltIn.catalog()).selection();
        Path config = selection.root().resolve(Setup.CONFIG);
        if (selection.stdin() != null) {
            throw new UsageException("init looks at a folder");
        }
        if (Files.exists(config, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(config + " exists already");
        }
        Tree tree = TreeReader.read(selection);
        Draft draft = new Draft(tree.selected());
        tree.applications().forEach(application -> draft.add(ModelReader.read(application.read())));
        OutputFile.write(config, out -> out.write(draft.text()));
        console.print((config.startsWith(console.cwd()) ? console.cwd().relativize(config) : config) + "\n");
        console.say("read it and change what it got wrong; then see what there is to find: scaling-lint lint");
        console.say("to be told only of what is new from now on: scaling-lint lint --write-baseline " + Draft.BASELINE
                + ", and 'baseline: " + Draft.BASELINE + "' in " + Setup.CONFIG);
        return Exit.CLEAN;
    }
}
