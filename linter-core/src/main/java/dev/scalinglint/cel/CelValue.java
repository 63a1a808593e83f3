package dev.scalinglint.cel;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.model.Quantity;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model's values as CEL's runtime knows them: records become maps that look up a component when it is asked for. */
final class CelValue {
    private CelValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Located<?> located) {
            return of(located.value());
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Quantity quantity) {
            return quantity.value().doubleValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CelValue::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> converted = new LinkedHashMap<>();
            map.forEach((key, item) -> converted.put(key, of(item)));
            return converted;
        }
        return value instanceof Record ? new RecordMap(value) : value;
    }

    /** A record seen as a map. Absent components are absent keys: {@code has()} is false for them. */
    private static final class RecordMap extends AbstractMap<String, Object> {
        private final Object record;
        private final ModelRecord shape;

        RecordMap(Object record) {
            this.record = record;
            this.shape = ModelRecord.of(record.getClass());
        }

        @Override
        public @Nullable Object get(Object key) {
            return of(shape.get(record, (String) key));
        }

        @Override
        public boolean containsKey(Object key) {
            return shape.get(record, (String) key) != null;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            Map<String, Object> all = new LinkedHashMap<>();
            shape.names().stream().filter(this::containsKey).forEach(name -> all.put(name, get(name)));
            return all.entrySet();
        }
    }
}
