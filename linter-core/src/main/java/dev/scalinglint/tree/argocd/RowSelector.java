package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.template.Sourced;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code selector} of a generator: a label selector over its parameters.
 *
 * @param written null selects all
 */
record RowSelector(@Nullable Mapping written) {
    boolean accepts(Row row) {
        if (written == null) {
            return true;
        }
        Map<String, Object> values = Parameters.flat(row.values());
        for (Entry label : written.mappingOrEmpty("matchLabels").entries()) {
            String name = Parameters.name(label.key());
            boolean unknown = row.unknown() != null && !values.containsKey(name);
            if (!unknown && !label.value().toString().equals(Sourced.text(values.get(name)))) {
                return false;
            }
        }
        return written.mappings("matchExpressions").stream()
                .allMatch(requirement -> accepts(requirement, values, row.unknown() != null));
    }

    /** @param open whether what is missing may be there all the same */
    private static boolean accepts(Mapping requirement, Map<String, Object> values, boolean open) {
        String value = Sourced.text(values.get(String.valueOf(requirement.scalar("key"))));
        if (value == null && open) {
            return true;
        }
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
