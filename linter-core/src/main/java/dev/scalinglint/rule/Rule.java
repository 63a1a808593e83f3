package dev.scalinglint.rule;

import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A rule, ready to be asked.
 *
 * @param id       {@code group/fault}: the path of its folder
 * @param severity in the default policy; null when it is off until a profile turns it on
 * @param scope    what it is about
 * @param params   declared parameters by name
 * @param check    made when first asked: most rules of a catalogue have no subject in a small change
 * @param help     address of its page; null for a rule without one
 */
public record Rule(String id, String title, @Nullable Severity severity, String why, List<String> see, Scope scope,
        Map<String, Param> params, Supplier<Check> check, @Nullable String help) {

    public RuleInfo info(Severity effective) {
        return new RuleInfo(id, title, effective, why, help, see);
    }
}
