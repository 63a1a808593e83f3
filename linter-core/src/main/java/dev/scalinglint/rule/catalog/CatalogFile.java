package dev.scalinglint.rule.catalog;

import dev.scalinglint.binary.BinaryFields;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Scope;
import dev.scalinglint.policy.PolicyFile;
import dev.scalinglint.policy.RuleSetting;
import dev.scalinglint.rule.Param;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shipped form of a catalogue: rules type-checked and policies read when the project is built, so that nothing is
 * parsed or checked at start-up. Reader and writer stand side by side and are always of the same build, so the format
 * needs no version.
 */
public final class CatalogFile {
    private CatalogFile() {}

    /** What the file holds. */
    public record Content(List<CheckedRule> rules, Map<String, PolicyFile> policies) {}

    public static void write(Content content, DataOutputStream stream) throws IOException {
        BinaryFields out = new BinaryFields(stream);
        out.list(content.rules(), CatalogFile::write);
        out.list(List.copyOf(new TreeMap<>(content.policies()).entrySet()), (entry, to) -> {
            to.text(entry.getKey());
            write(entry.getValue(), to);
        });
    }

    public static Content read(byte[] bytes) throws IOException {
        BinaryFields in = new BinaryFields(bytes);
        List<CheckedRule> rules = in.list(CatalogFile::rule);
        Map<String, PolicyFile> policies = new LinkedHashMap<>();
        in.list(from -> policies.put(from.text(), policy(from)));
        return new Content(rules, policies);
    }

    private static void write(CheckedRule rule, BinaryFields out) throws IOException {
        out.text(rule.id());
        out.text(rule.title());
        out.optional(rule.severity(), severity -> out.text(severity.name()));
        out.text(rule.why());
        out.list(rule.see(), (see, to) -> to.text(see));
        out.text(rule.scope().name());
        out.list(rule.params(), (param, to) -> {
            to.text(param.name());
            to.text(param.type().name());
            to.value(param.initial());
            to.text(param.help());
        });
        out.later(rule.cases().get(), CaseFields::write);
        out.optional(rule.check(), out::text);
    }

    private static CheckedRule rule(BinaryFields in) throws IOException {
        return new CheckedRule(in.text(), in.text(), in.optional(() -> Severity.valueOf(in.text())), in.text(),
                in.list(BinaryFields::text), Scope.valueOf(in.text()),
                in.list(from -> new Param(from.text(), Param.Type.valueOf(from.text()), from.value(), from.text())),
                in.later(CaseFields::read), in.optional(in::text));
    }

    private static void write(PolicyFile policy, BinaryFields out) throws IOException {
        out.text(policy.title());
        out.text(policy.why());
        out.list(policy.bases(), (base, to) -> to.text(base));
        out.list(List.copyOf(policy.rules().entrySet()), (entry, to) -> {
            to.text(entry.getKey());
            to.optional(entry.getValue().level(), level -> to.text(level.name()));
            to.value(entry.getValue().enforced());
            to.value(entry.getValue().params());
        });
        out.value(policy.controls());
    }

    @SuppressWarnings("unchecked")
    private static PolicyFile policy(BinaryFields in) throws IOException {
        String title = in.text();
        String why = in.text();
        List<String> bases = in.list(BinaryFields::text);
        Map<String, RuleSetting> rules = new LinkedHashMap<>();
        in.list(from -> rules.put(from.text(),
                new RuleSetting(from.optional(() -> RuleSetting.Level.valueOf(from.text())),
                        (Boolean) from.value(), (Map<String, Object>) from.value())));
        return new PolicyFile(title, why, bases, rules, (Map<String, Object>) in.value());
    }
}
