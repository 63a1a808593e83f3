package dev.scalinglint.model;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a record of the model: its components and {@link Fact facts} by name. What CEL types, {@code at} paths,
 * the printed model and its reference page are made from, so that a record's definition is the only place where its
 * fields are listed.
 */
public final class ModelRecord {
    private static final Map<Class<?>, ModelRecord> KNOWN = new ConcurrentHashMap<>();
    private final Class<?> type;
    private final Map<String, RecordReader> components = new LinkedHashMap<>();
    private final Map<String, RecordReader> facts = new ConcurrentHashMap<>();

    private ModelRecord(Class<?> type) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), new RecordReader(component.getAccessor()));
        }
    }

    public static ModelRecord of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, ModelRecord::new);
    }

    /**
     * Components in order, then facts by name. Reads annotations, which a short run must not: rules were checked when
     * they were built.
     */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(components.keySet());
        Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Fact.class))
                .map(Method::getName).sorted().forEach(names::add);
        return names;
    }

    public @Nullable Type typeOf(String name) {
        RecordReader reader = reader(name);
        return reader != null && names().contains(name) ? reader.type() : null;
    }

    /** Whether a component or fact may be null. */
    public boolean mayBeAbsent(String name) {
        RecordReader reader = reader(name);
        return reader != null && reader.mayBeAbsent();
    }

    private @Nullable RecordReader reader(String name) {
        RecordReader component = components.get(name);
        return component != null ? component : facts.computeIfAbsent(name, this::fact);
    }

    private @Nullable RecordReader fact(String name) {
        try {
            return new RecordReader(type.getDeclaredMethod(name));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** The value of a component or fact; null when it is absent or there is none of that name. */
    public @Nullable Object get(Object record, String name) {
        RecordReader reader = reader(name);
        return reader == null ? null : reader.read(record);
    }
}
