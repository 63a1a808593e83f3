package dev.scalinglint.application;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code selector} of a generator: a label selector over its parameters.
 *
 * @param written null selects all
 */
record RowSelector(@Nullable Mapping written) {
    boolean accepts(Map<String, String> values) {
        if (written == null) {
            return true;
        }
        for (Entry label : written.mappingOrEmpty("matchLabels").entries()) {
            if (!label.value().toString().equals(values.get(label.name()))) {
                return false;
            }
        }
        return written.mappings("matchExpressions").stream().allMatch(requirement -> accepts(requirement, values));
    }

    private static boolean accepts(Mapping requirement, Map<String, String> values) {
        String value = values.get(String.valueOf(requirement.scalar("key")));
        List<String> listed = requirement.items("values").stream().map(Object::toString).toList();
        return switch (String.valueOf(requirement.scalar("operator"))) {
            case "In" -> value != null && listed.contains(value);
            case "NotIn" -> value == null || !listed.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
