package dev.scalinglint.catalog;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Scope;
import dev.scalinglint.source.Place;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** What rules may ask, as a Markdown page made from the model's records. */
public final class ModelReference {
    private final BiFunction<Class<?>, String, String> docs;
    private final Set<Class<?>> records = new LinkedHashSet<>();

    /**
     * @param docs what a record (empty name) or one of its components means, from its Javadoc; empty when it has none
     */
    public ModelReference(BiFunction<Class<?>, String, String> docs) {
        this.docs = docs;
    }

    public String page() {
        StringBuilder page = new StringBuilder(
                "<!-- Generated from the model's records by `mvn verify -Dupdate`. -->\n# The model\n\n"
                        + "A rule's `each` names one of these; its expressions may name the variables beside it and "
                        + "`params`.\n\n| each | variables |\n|---|---|\n");
        for (Scope scope : Scope.values()) {
            List<String> variables = new ArrayList<>();
            for (Map.Entry<String, Class<?>> variable : scope.variables().entrySet()) {
                variables.add("`" + variable.getKey() + "`: " + type(variable.getValue()));
            }
            page.append("| `").append(scope.word()).append("` | ").append(String.join(", ", variables)).append(" |\n");
        }
        List<Class<?>> done = new ArrayList<>();
        while (done.size() < records.size()) {
            Class<?> record = new ArrayList<>(records).get(done.size());
            page.append("\n## ").append(record.getSimpleName()).append("\n\n").append(docs.apply(record, ""))
                    .append("\n\n| field | type | meaning |\n|---|---|---|\n");
            ModelRecord shape = ModelRecord.of(record);
            for (String name : shape.names()) {
                page.append("| `").append(name).append("` | ")
                        .append(type(Objects.requireNonNull(shape.typeOf(name), name))).append(" | ")
                        .append(docs.apply(record, name)).append(" |\n");
            }
            done.add(record);
        }
        return page.toString();
    }

    private String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Located.class) {
                return type(arguments[0]) + " (located)";
            }
            return raw == Map.class ? "map of " + type(arguments[1]) : "list of " + type(arguments[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Place.class) {
            return "a place, for `at`";
        }
        if (plain == Quantity.class || plain == Double.class || plain == double.class) {
            return "double";
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return "int";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return "bool";
        }
        if (!plain.isRecord()) {
            return "string";
        }
        records.add(plain);
        return "[" + plain.getSimpleName() + "](#" + plain.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
