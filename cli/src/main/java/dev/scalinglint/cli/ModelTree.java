package dev.scalinglint.cli;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.IntOrPercent;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SecretText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model as maps, lists and scalars to print: what is absent or empty is left out, other objects are named and not
 * repeated.
 */
final class ModelTree {
    /** A scalar that knows where it was written. */
    record Leaf(Object value, Place place, boolean defaulted) {}

    private ModelTree() {}

    /** A record with all its parts. */
    static Map<String, Object> of(Record record) {
        ModelRecord shape = ModelRecord.of(record.getClass());
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : shape.names()) {
            Object value = value(shape.get(record, name));
            // What is called so, as an annotation is.
            value = name.equals("value") && map.getOrDefault("name", map.get("key")) instanceof Leaf called
                    ? shown(called.value() + "=", value)
                    : value;
            if (value != null) {
                map.put(name, value);
            }
        }
        return map;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof Place) {
            return value == null ? null : value.toString();
        }
        if (value instanceof Located<?> located) {
            boolean scalar = located.value() instanceof Number || located.value() instanceof Boolean;
            return located.value() instanceof Record record && !isScalar(record)
                    ? value(record)
                    : shown("", new Leaf(scalar ? located.value() : located.text(), located.place(),
                            located.defaulted()));
        }
        if (value instanceof Collection<?> items) {
            List<Object> list = list(items);
            return list.isEmpty() ? null : list;
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries.forEach((key, entry) -> map.put(key.toString(), shown(key + "=", value(entry))));
            return map.isEmpty() ? null : map;
        }
        return value instanceof Record record && !isScalar(record) ? record(record) : scalar(value);
    }

    private static List<Object> list(Collection<?> items) {
        List<Object> list = new ArrayList<>();
        String program = "";
        String flag = "";
        for (Object item : items) {
            Object value = value(item);
            if (value != null) {
                list.add(shown(program + flag, value));
                String text = value instanceof Leaf leaf && leaf.value() instanceof String word ? word : "";
                program = list.size() == 1 && !text.startsWith("-") ? text + " " : program;
                flag = text.startsWith("-") && text.indexOf('=') < 0 ? text + " " : "";
            }
        }
        return list;
    }

    /** Environment and arguments may hold what must not be shown. */
    private static @Nullable Object shown(String before, @Nullable Object value) {
        return value instanceof Leaf leaf && leaf.value() instanceof String text
                ? new Leaf(SecretText.hidden(before, text), leaf.place(), leaf.defaulted())
                : value;
    }

    private static Object record(Record record) {
        if (record instanceof ObjectId || !ModelRecord.of(record.getClass()).names().contains("id")) {
            return of(record);
        }
        return ModelRecord.of(record.getClass()).get(record, "id") instanceof ObjectId id
                ? id.kind() + "/" + id.name().value()
                : of(record);
    }

    private static boolean isScalar(Record record) {
        return record instanceof Quantity || record instanceof IntOrPercent;
    }

    private static Object scalar(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
