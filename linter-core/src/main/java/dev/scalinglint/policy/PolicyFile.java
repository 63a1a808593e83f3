package dev.scalinglint.policy;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.schema.InvalidFileException.Problem;
import dev.scalinglint.schema.PlainValues;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A policy or profile as written.
 *
 * @param title  one line; may be empty
 * @param why    Markdown; may be empty
 * @param bases  policies and profiles it extends: they come first, whether it is used as a policy or as a profile
 * @param rules  by rule id or glob
 * @param controls which changes need a review, as written; empty where it does not say
 */
public record PolicyFile(String title, String why, List<String> bases, Map<String, RuleSetting> rules,
        Map<String, Object> controls) {

    /**
     * @param catalog every rule there is, by id
     * @throws InvalidFileException with every mistake
     */
    static PolicyFile read(SourceFile file, Map<String, Rule> catalog) throws InvalidFileException {
        Mapping written = UserFile.read(file, "policy");
        List<Problem> problems = new ArrayList<>();
        RuleSettings.check(written.mappingOrEmpty("rules"), catalog, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return of(written);
    }

    /** A shipped one, while the catalogue is made. */
    public static PolicyFile shipped(SourceFile file) throws InvalidFileException {
        return of(UserFile.read(file, "policy"));
    }

    private static PolicyFile of(Mapping policy) {
        var title = policy.text("title");
        var why = policy.text("why");
        return new PolicyFile(title == null ? "" : title.value(), why == null ? "" : why.value(),
                policy.items("extends").stream().map(Object::toString).toList(),
                RuleSettings.of(policy.mappingOrEmpty("rules")), controls(policy));
    }

    /** {@code controls} of a file that is checked. */
    static Map<String, Object> controls(Mapping written) {
        return PlainValues.map(written.mappingOrEmpty("controls"));
    }
}
