package dev.scalinglint.rule;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.ModelRecord;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A path over the model such as {@code container.cpu.request}: where a finding points, and what a message prints.
 *
 * @param steps the variable, then components
 */
public record ModelPath(List<String> steps) {
    public static ModelPath of(String text) {
        return new ModelPath(List.of(text.split("\\.")));
    }

    /** The value at the end, or null when something on the way is absent. */
    public @Nullable Object value(Map<String, Object> variables) {
        Object value = variables.get(steps.get(0));
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = step(value, steps.get(i));
        }
        return value;
    }

    /** Whether the end is there because somebody wrote it. */
    boolean isWritten(Map<String, Object> variables) {
        Object value = value(variables);
        return value instanceof Located<?> located ? !located.defaulted() : value != null;
    }

    /** The place of the end if somebody wrote it there; else null. */
    public @Nullable Place writtenPlace(Map<String, Object> variables) {
        Object value = value(variables);
        boolean defaulted = value instanceof Located<?> located && located.defaulted()
                || value instanceof Bound bound && bound.defaulted();
        return defaulted ? null : placeOf(value, null);
    }

    /** The place of the end, or of the nearest thing on the way to it that has one. */
    public @Nullable Place place(Map<String, Object> variables) {
        Object value = variables.get(steps.get(0));
        Place nearest = placeOf(value, null);
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = step(value, steps.get(i));
            nearest = placeOf(value, nearest);
        }
        return nearest;
    }

    /** The first of the candidates that is written; when none is, the nearest written parent of the first. */
    public static @Nullable Place firstWritten(List<ModelPath> candidates, Map<String, Object> variables) {
        for (ModelPath candidate : candidates) {
            if (candidate.isWritten(variables)) {
                return candidate.place(variables);
            }
        }
        return candidates.get(0).place(variables);
    }

    private static @Nullable Object step(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Object plain = value instanceof Located<?> located ? located.value() : value;
        return plain instanceof Record ? ModelRecord.of(plain.getClass()).get(plain, name) : null;
    }

    private static @Nullable Place placeOf(@Nullable Object value, @Nullable Place otherwise) {
        return value instanceof Place place ? place : value instanceof Placed placed ? placed.place() : otherwise;
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
