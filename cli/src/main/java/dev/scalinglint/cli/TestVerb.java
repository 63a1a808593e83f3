package dev.scalinglint.cli;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.catalog.CheckedRule;
import dev.scalinglint.catalog.RuleFolder;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.fixture.RuleTester;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code test}: runs rules on the examples beside them. */
final class TestVerb implements Verb {
    private static final Flag UPDATE =
            Flag.toggle("--update", "write what the rules' fixes make of the examples, bad.fixed.yaml");

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String operands() {
        return "DIR";
    }

    @Override
    public String summary() {
        return "Tests the rules below a folder on their examples: what is marked '# finds: ...' must be found, and "
                + "nothing else; fixes must make the twin beside it.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(UPDATE);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException, IOException {
        String operand = arguments.operand("DIR");
        Path given = console.resolve(operand);
        if (!Files.isDirectory(given)) {
            throw new RequestException("'" + operand + "' is no folder");
        }
        List<RuleFolder> folders = folders(given);
        if (folders.isEmpty()) {
            console.say("nothing was tested: there is no GROUP/FAULT/rule.yaml below " + operand);
            return Exit.NOTHING;
        }
        List<CheckedRule> rules = new ArrayList<>();
        for (RuleFolder folder : folders) {
            rules.add(folder.rule());
        }
        Catalog catalog = BuiltIn.catalog().with(rules);
        int failed = 0;
        RuleTester tester = new RuleTester(catalog);
        for (RuleFolder folder : folders) {
            if (arguments.has(UPDATE.name())) {
                tester.writeFixed(folder);
            }
            List<String> mistakes = tester.mistakes(folder);
            failed += mistakes.isEmpty() ? 0 : 1;
            console.print((mistakes.isEmpty() ? "ok      " : "failed  ") + folder.id() + "\n");
            mistakes.forEach(mistake -> console.print("        " + mistake + "\n"));
        }
        console.print("\n" + folders.size() + (folders.size() == 1 ? " rule" : " rules") + " tested, " + failed
                + " failed\n");
        return failed == 0 ? Exit.CLEAN : Exit.FINDINGS;
    }

    /** A catalogue's rules; or only one's, when the folder is that rule's. */
    private static List<RuleFolder> folders(Path given) throws IOException {
        Path group = given.getParent();
        Path catalog = group == null ? null : group.getParent();
        if (catalog == null || !Files.exists(given.resolve("rule.yaml"))) {
            return RuleFolder.in(given);
        }
        return RuleFolder.in(catalog).stream().filter(folder -> folder.path().equals(given))
                .toList();
    }
}
