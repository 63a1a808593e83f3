package dev.scalinglint.policy;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.schema.PlainValues;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one layer says about one rule; null says nothing.
 *
 * @param level    a severity, off, or the rule's own
 * @param enforced whether the tree may not suppress it
 * @param params   by name
 */
public record RuleSetting(@Nullable Level level, @Nullable Boolean enforced, Map<String, Object> params) {
    /** On, as a warning, with the parameters' defaults. */
    public static final RuleSetting WARNING = new RuleSetting(Level.WARNING, null, Map.of());

    /** {@code DEFAULT}: as the rule itself says. */
    public enum Level {
        ERROR, WARNING, INFO, OFF, DEFAULT
    }

    static RuleSetting of(Node written) {
        if (written instanceof Scalar scalar) {
            return new RuleSetting(level(scalar), null, Map.of());
        }
        Mapping mapping = (Mapping) written;
        Map<String, Object> params = new TreeMap<>();
        for (Entry entry : mapping.entries()) {
            Object value = PlainValues.value(entry.value());
            if (!entry.name().equals("severity") && !entry.name().equals("enforced") && value != null) {
                params.put(entry.name(), value);
            }
        }
        Scalar severity = mapping.scalar("severity");
        var enforced = mapping.bool("enforced");
        return new RuleSetting(severity == null ? null : level(severity), enforced == null ? null : enforced.value(),
                params);
    }

    private static Level level(Scalar scalar) {
        if (scalar.text().equals("default")) {
            return Level.DEFAULT;
        }
        Severity severity = PlainValues.severity(scalar);
        return severity == null ? Level.OFF : Level.valueOf(severity.name());
    }
}
