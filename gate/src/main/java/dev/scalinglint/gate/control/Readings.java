package dev.scalinglint.gate.control;

import dev.scalinglint.gate.control.Reading.Key;
import dev.scalinglint.source.Place;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The readings of a unit in the making: each control of each part once. */
public final class Readings {
    private final Map<Key, Reading> byKey = new TreeMap<>();

    public Map<Key, Reading> all() {
        return byKey;
    }

    /** One that stands for itself. */
    public void add(Control control, String part, String subject, String value, String text, @Nullable Double amount,
            Place place) {
        add(Reading.of(new Key(control, part), subject, value, text, amount, place));
    }

    /**
     * The first of several under one key counts: Kubernetes refuses such objects, or they are two names for one thing.
     */
    public void add(Reading reading) {
        byKey.putIfAbsent(reading.key(), reading);
    }
}
