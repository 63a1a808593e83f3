package dev.scalinglint.engine;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Severity;
import java.util.List;
import java.util.Map;

/** What the engine itself finds, beside the rules of a catalogue: always on. */
public final class EngineRules {
    private static final Map<String, String[]> TEXTS = Map.of(
            EngineRuleId.WRONG_TYPE,
            text("Value of the wrong type",
                    "The API server refuses the whole object, so nothing of the change is applied: it reads no "
                            + "number in a quoted text and no text in a number."),
            EngineRuleId.SCHEMA_VIOLATION,
            text("Object does not fit its schema",
                    "The API server will refuse the object, or drop what its schema does not know. The schema is one "
                            + "that --schema-location names."),
            EngineRuleId.UNREADABLE,
            text("File cannot be read",
                    "A file that should be YAML is not. The rest of the tree is linted all the same."),
            EngineRuleId.LIMIT_EXCEEDED,
            text("File exceeds a limit", "Files come from strangers: size, nesting and aliases are bounded."),
            EngineRuleId.REFUSED,
            text("Build refused", "Kustomize, Argo CD or Compose stops at this line, so nothing of"
                    + " the whole build is applied: what runs stays as it was until somebody looks."),
            EngineRuleId.NOT_RENDERED,
            text("Not rendered",
                    "A Kustomization or chart could not be rendered; its sources are linted as they stand."),
            EngineRuleId.STALE,
            text("Baseline remembers what is gone",
                    "The finding of this line is no longer there; while the line stays, the same fault could come "
                            + "back unseen. `scaling-lint lint --prune-baseline` drops such lines."),
            EngineRuleId.UNUSED,
            text("Suppression silences nothing", "A suppression that outlived its finding hides the next one."),
            EngineRuleId.EXPIRED,
            text("Suppression has expired", "The day until which the team allowed itself this finding has passed."),
            EngineRuleId.WITHOUT_REASON,
            text("Suppression without a reason", "Whoever reads this next must know why the finding is accepted."));

    private EngineRules() {}

    /** All their ids. */
    public static Iterable<String> ids() {
        return TEXTS.keySet().stream().sorted().toList();
    }

    public static boolean has(String id) {
        return TEXTS.containsKey(id);
    }

    public static String title(String id) {
        return TEXTS.getOrDefault(id, text(id, ""))[0];
    }

    public static String why(String id) {
        return TEXTS.getOrDefault(id, text(id, ""))[1];
    }

    /** What a report may say about one. */
    static RuleInfo info(String id, Severity severity) {
        return new RuleInfo(id, title(id), severity, why(id), null, List.of());
    }

    private static String[] text(String title, String why) {
        return new String[] {title, why};
    }
}
