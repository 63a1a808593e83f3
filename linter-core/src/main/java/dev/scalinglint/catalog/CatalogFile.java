package dev.scalinglint.catalog;

import dev.scalinglint.binary.BinaryReader;
import dev.scalinglint.binary.BinaryWriter;
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
import java.util.Objects;
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
        BinaryWriter out = new BinaryWriter(stream);
        out.list(content.rules(), CatalogFile::write);
        out.list(List.copyOf(new TreeMap<>(content.policies()).entrySet()), (entry, to) -> {
            to.text(entry.getKey());
            write(entry.getValue(), to);
        });
    }

    public static Content read(byte[] bytes) throws IOException {
        BinaryReader in = new BinaryReader(bytes);
        List<CheckedRule> rules = in.list(CatalogFile::rule);
        Map<String, PolicyFile> policies = new LinkedHashMap<>();
        in.list(from -> policies.put(from.text(), policy(from)));
        return new Content(rules, policies);
    }

    private static void write(CheckedRule rule, BinaryWriter out) throws IOException {
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

    private static CheckedRule rule(BinaryReader in) throws IOException {
        return new CheckedRule(in.text(), in.text(), in.optional(() -> Severity.valueOf(in.text())), in.text(),
                in.list(BinaryReader::text), Scope.valueOf(in.text()),
                in.list(from -> new Param(from.text(), Param.Type.valueOf(from.text()), from.value(), from.text())),
                in.later(CaseFields::read), in.optional(in::text));
    }

    private static void write(PolicyFile policy, BinaryWriter out) throws IOException {
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

    private static PolicyFile policy(BinaryReader in) throws IOException {
        String title = in.text();
        String why = in.text();
        List<String> bases = in.list(BinaryReader::text);
        Map<String, RuleSetting> rules = new LinkedHashMap<>();
        in.list(from -> rules.put(from.text(),
                new RuleSetting(from.optional(() -> RuleSetting.Level.valueOf(from.text())),
                        (Boolean) from.value(), map(from))));
        return new PolicyFile(title, why, bases, rules, map(in));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(BinaryReader in) throws IOException {
        return (Map<String, Object>) Objects.requireNonNull(in.value(), "written as a map");
    }
}
