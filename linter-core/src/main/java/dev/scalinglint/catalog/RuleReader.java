package dev.scalinglint.catalog;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.Scope;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.cel.CaseReader;
import dev.scalinglint.rule.cel.CheckedCase;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.PlainValues;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@code rule.yaml} to a rule: everything that can be wrong with it is found here, with its place. */
public final class RuleReader {
    private static final List<String> OF_A_CASE = List.of("when", "let", "must", "at", "message", "fix");

    private RuleReader() {}

    /**
     * @param id {@code group/fault}, from the folder
     * @throws InvalidFileException with every mistake of the file
     */
    public static CheckedRule read(SourceFile file, String id) throws InvalidFileException {
        Mapping rule = UserFile.read(file, "rule");
        Scope scope = scope(rule);
        List<Param> params = params(rule);
        Map<String, Param> byName = new LinkedHashMap<>();
        params.forEach(param -> byName.put(param.name(), param));
        List<CheckedCase> cases = cases(rule, scope, byName);
        Scalar check = rule.scalar("check");
        return new CheckedRule(id, rule.required("title").text(),
                PlainValues.severity(rule.required("severity")), rule.required("why").text(),
                rule.items("see").stream().map(Object::toString).toList(), scope, params,
                () -> cases, check == null ? null : check.text());
    }

    private static Scope scope(Mapping rule) throws InvalidFileException {
        Scalar each = rule.required("each");
        Scope scope = Scope.of(each.text());
        if (scope == null) {
            throw InvalidFileException.at(each.place(),
                    "'" + each.text() + "' is nothing a rule can be about; expected one of "
                            + Stream.of(Scope.values()).map(Scope::word).collect(Collectors.joining(", ")));
        }
        return scope;
    }

    private static List<Param> params(Mapping rule) throws InvalidFileException {
        List<Param> params = new ArrayList<>();
        for (Entry entry : rule.mappingOrEmpty("params").entries()) {
            Mapping param = (Mapping) entry.value();
            Param.Type type = Param.Type.valueOf(param.required("type").text().toUpperCase(Locale.ROOT));
            Node written = param.get("default");
            Object initial = type.read(PlainValues.value(written));
            if (initial == null && written != null) {
                throw InvalidFileException.at(written.place(),
                        "the default is not of type " + param.required("type").text());
            }
            params.add(new Param(entry.name(), type, initial, param.required("help").text()));
        }
        return params;
    }

    private static List<CheckedCase> cases(Mapping rule, Scope scope, Map<String, Param> params)
            throws InvalidFileException {
        boolean single = OF_A_CASE.stream().anyMatch(rule::has);
        int forms = (single ? 1 : 0) + (rule.has("cases") ? 1 : 0) + (rule.has("check") ? 1 : 0);
        if (forms != 1) {
            throw InvalidFileException.at(rule.place(), forms == 0
                    ? "the rule judges nothing; expected must, at and message, or cases, or check"
                    : "expected only one of: must/at/message, cases, check");
        }
        if (rule.has("check")) {
            return List.of();
        }
        List<InvalidFileException.Problem> problems = new ArrayList<>();
        List<CheckedCase> cases = new ArrayList<>();
        for (Mapping each : single ? List.of(rule) : rule.mappings("cases")) {
            Scalar said = single ? null : each.scalar("severity");
            Severity cap = said == null ? Severity.ERROR : PlainValues.severity(said);
            cases.add(new CaseReader(scope, params, problems).read(each,
                    Objects.requireNonNull(cap, "a case cannot be off")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return cases;
    }
}
