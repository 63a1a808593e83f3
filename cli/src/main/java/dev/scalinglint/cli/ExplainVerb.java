package dev.scalinglint.cli;

import dev.scalinglint.EngineRules;
import dev.scalinglint.LintRequest;
import dev.scalinglint.Setup;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Nearest;
import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.Setting;
import dev.scalinglint.policy.Settings;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        Rule rule = setup.catalog().rules().get(id);
        if (rule == null && EngineRules.has(id)) {
            console.print(id + ": " + EngineRules.title(id) + "\n\n" + EngineRules.why(id) + "\n\nFound by the linter itself: always on.\n");
            return Exit.CLEAN;
        }
        if (rule == null) {
            throw new UsageException("there is no rule '" + id + "'" + Nearest.hint(id, setup.catalog().ids()));
        }
        StringBuilder page = new StringBuilder(text(rule));
        page.append("\nFor a workload without a profile: ").append(text(setup.policy().general(), rule)).append('\n');
        String wanted = arguments.value("--for");
        if (wanted != null) {
            List<Workload> workloads = Workloads.named(wanted, setup, request.selection());
            for (Workload workload : workloads) {
                page.append("For ").append(workload.id().kind()).append('/').append(workload.id().name().value()).append(" (")
                        .append(workload.place()).append("): ").append(text(setup.policy().settings(workload), rule)).append('\n');
            }
        }
        console.print(page.toString());
        return Exit.CLEAN;
    }

    private static String text(Rule rule) {
        StringBuilder page = new StringBuilder(rule.id() + ": " + rule.title() + "\n\n" + rule.why().strip() + "\n");
        if (!rule.params().isEmpty()) {
            page.append("\nParameters:\n");
        }
        for (Param param : rule.params().values()) {
            page.append("  ").append(param.name()).append(" (").append(param.type().name().toLowerCase(Locale.ROOT))
                    .append(param.initial() == null ? "" : ", default " + param.initial()).append("): ").append(param.help()).append('\n');
        }
        if (!rule.see().isEmpty() || rule.help() != null) {
            page.append("\nSee:\n");
        }
        if (rule.help() != null) {
            page.append("  ").append(rule.help()).append('\n');
        }
        rule.see().forEach(address -> page.append("  ").append(address).append('\n'));
        return page.toString();
    }

    private static String text(Settings settings, Rule rule) {
        @Nullable Setting setting = settings.of(rule.id());
        if (setting == null) {
            return "off";
        }
        StringBuilder text = new StringBuilder(setting.severity().toString());
        new TreeMap<>(setting.params()).forEach((name, value) -> text.append(", ").append(name).append(' ').append(value));
        return text.append(setting.enforced() ? ", enforced" : "").toString();
    }
}
