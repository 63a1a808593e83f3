package dev.scalinglint.cli;

import dev.scalinglint.Explanation;
import dev.scalinglint.LintRequest;
import dev.scalinglint.Setup;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.model.Workload;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.util.List;

/** {@code explain}: why a rule exists, and what the configuration makes of it, here or for one workload. */
final class ExplainVerb implements Verb {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String operands() {
        return "RULE";
    }

    @Override
    public String summary() {
        return "Explains a rule: why it exists, its parameters, and what the configuration says about it.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Flag.of("--for", "KIND/NAME", "also how it applies to these workloads of the repository"),
                Request.CONFIG, Request.POLICY, Request.PROFILE);
    }

    @Override
    public int run(Arguments arguments, Console console) throws UsageException, InvalidFileException {
        String id = arguments.operand("RULE");
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, List.of(), console, shipped);
        Setup setup = Setup.of(request, shipped);
        StringBuilder page = new StringBuilder();
        try {
            page.append(Explanation.of(setup, id));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        Rule rule = setup.catalog().rules().get(id);
        String wanted = arguments.value("--for");
        if (wanted != null && rule != null) {
            for (Workload workload : Workloads.named(wanted, setup, request.selection())) {
                String name = workload.id().kind() + "/" + workload.id().name().value() + " (" + workload.place() + ")";
                page.append(Explanation.applied(name, setup.policy().settings(workload), rule));
            }
        }
        console.print(page.toString());
        return Exit.CLEAN;
    }
}
