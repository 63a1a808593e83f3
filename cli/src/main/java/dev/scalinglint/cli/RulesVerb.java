package dev.scalinglint.cli;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.EngineRules;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.policy.RuleInForce;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.util.List;

/** {@code rules}: every rule there is, and how grave it is where no profile says otherwise. */
final class RulesVerb implements Verb {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String summary() {
        return "Lists the rules, the team's own included, with their severity for a workload without a profile.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Request.CONFIG, Request.POLICY, Request.PROFILE);
    }

    @Override
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException {
        if (!arguments.operands().isEmpty()) {
            throw new RequestException("rules takes no operand; scaling-lint explain RULE tells about one");
        }
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, List.of(), console, shipped);
        Setup setup = new Linter(shipped).open(request).setup();
        int width = setup.rules().keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (Rule rule : setup.rules().values()) {
            RuleInForce setting = setup.policy().general().of(rule.id());
            String severity = setting == null ? "off" : setting.severity().toString();
            table.append(row(width, rule.id(), severity, rule.title()));
        }
        for (String id : EngineRules.ids()) {
            table.append(row(width, id, "always", EngineRules.title(id)));
        }
        console.print(table.toString());
        return Exit.CLEAN;
    }

    private static String row(int width, String id, String severity, String title) {
        return id + " ".repeat(Math.max(0, width - id.length())) + "  " + severity + " ".repeat(7 - severity.length())
                + "  " + title + "\n";
    }
}
