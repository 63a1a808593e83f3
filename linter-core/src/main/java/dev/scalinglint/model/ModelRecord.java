package dev.scalinglint.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a record of the model: its components and {@link Fact facts} by name. What CEL types, {@code at} paths, the printed model
 * and its reference page are made from, so that a record's definition is the only place where its fields are listed.
 */
public final class ModelRecord {
    private static final Map<Class<?>, ModelRecord> KNOWN = new ConcurrentHashMap<>();
    private final Map<String, Method> readers = new LinkedHashMap<>();

    private ModelRecord(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            readers.put(component.getName(), component.getAccessor());
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Fact.class) && method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers())) {
                readers.put(method.getName(), method);
            }
        }
        readers.values().forEach(reader -> reader.setAccessible(true));
    }

    public static ModelRecord of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, ModelRecord::new);
    }

    public Set<String> names() {
        return readers.keySet();
    }

    public @Nullable Type typeOf(String name) {
        Method reader = readers.get(name);
        return reader == null ? null : reader.getGenericReturnType();
    }

    /** The value of a component or fact; null when it is absent or there is none of that name. */
    public @Nullable Object get(Object record, String name) {
        Method reader = readers.get(name);
        if (reader == null) {
            return null;
        }
        try {
            return reader.invoke(record);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("model record " + record.getClass().getSimpleName() + " must be public", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("fact " + name + " of " + record.getClass().getSimpleName() + " failed", e.getCause());
        }
    }
}
