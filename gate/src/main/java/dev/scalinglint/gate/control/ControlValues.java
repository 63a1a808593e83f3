package dev.scalinglint.gate.control;

import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.source.Place;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of a unit in the making: each control of each part once. */
public final class ControlValues {
    private final Map<Key, ControlValue> byKey = new TreeMap<>();

    public Map<Key, ControlValue> all() {
        return byKey;
    }

    /** One that stands for itself. */
    public void add(Control control, String part, String subject, String value, String text, @Nullable Double amount,
            Place place) {
        add(ControlValue.of(new Key(control, part), subject, value, text, amount, place));
    }

    /**
     * The first of several under one key counts: Kubernetes refuses such objects, or they are two names for one thing.
     */
    public void add(ControlValue value) {
        byKey.putIfAbsent(value.key(), value);
    }
}
