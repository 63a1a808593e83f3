package dev.scalinglint.cli;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.Explanation;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.Models;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Setup;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Workload;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.util.ArrayList;
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
    public int run(Arguments arguments, Screen console) throws RequestException, InvalidFileException {
        String id = arguments.operand("RULE");
        Catalog shipped = BuiltIn.catalog();
        LintRequest request = Request.of(arguments, List.of(), console, shipped);
        LintSession session = new Linter(shipped).open(request);
        Setup setup = session.setup();
        StringBuilder page = new StringBuilder(Explanation.of(setup, id));
        Rule rule = setup.catalog().rules().get(id);
        String wanted = arguments.value("--for");
        if (wanted != null && rule != null) {
            for (Workload workload : named(wanted, session.models())) {
                page.append(Explanation.applied(described(workload), setup.policy().settings(workload), rule));
            }
        }
        console.print(page.toString());
        return Exit.CLEAN;
    }

    private static String described(Workload workload) {
        Bound most = workload.scale().max();
        return name(workload) + " (" + workload.place() + ", " + (most.unlimited()
                ? "any number of replicas"
                : "at most " + most.value() + (most.value() == 1 ? " replica" : " replicas")) + ")";
    }

    private static String name(Workload workload) {
        return workload.id().kind() + "/" + workload.id().name().value();
    }

    /** @param wanted {@code Kind/name} */
    private static List<Workload> named(String wanted, Models models) throws RequestException {
        List<Workload> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        models.all().flatMap(model -> model.workloads().stream()).forEach(workload -> {
            String name = name(workload);
            names.add(name);
            if (name.equalsIgnoreCase(wanted)) {
                found.add(workload);
            }
        });
        if (found.isEmpty()) {
            throw new RequestException(
                    "there is no workload '" + wanted + "' in the repository" + Nearest.hint(wanted, names));
        }
        return found;
    }
}
