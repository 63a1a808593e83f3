package dev.scalinglint.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The verbs by name. */
final class Verbs {
    static final List<String> NAMES =
            List.of("lint", "gate", "audit", "images", "rules", "explain", "model", "test", "new", "init");

    private Verbs() {}

    static @Nullable Verb of(String name) {
        return switch (name) {
            case "lint" -> new LintVerb();
            case "gate" -> new GateVerb();
            case "images" -> new ImagesVerb();
            case "audit" -> new AuditVerb();
            case "rules" -> new RulesVerb();
            case "explain" -> new ExplainVerb();
            case "model" -> new ModelVerb();
            case "test" -> new TestVerb();
            case "new" -> new NewVerb();
            case "init" -> new InitVerb();
            default -> null;
        };
    }
}
