package dev.scalinglint.gate.control;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import dev.scalinglint.source.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * What one control of a unit says in one revision.
 *
 * @param key     what it is the control of
 * @param within  the control without which it makes no sense to tell of this one; null for none
 * @param subject what it is, for people: {@code cpu limit of container app}
 * @param value   two values say the same when their values are equal: where and how they are written does not count
 * @param text    the value, for people
 * @param amount  the value as a number that a threshold can be compared with; null when it is none or not known
 * @param source  what sets it, for people, told where another thing does; null where that can only be one
 * @param implied whether nobody wrote it and it follows from what other controls say
 */
public record ControlValue(Key key, @Nullable Key within, String subject, String value, String text,
        @Nullable Double amount,
        @Nullable String source, boolean implied, Place place) implements Placed {
    private static final int LONGEST = 160;

    public ControlValue {
        subject = told(subject);
        text = told(text);
    }

    /** A stranger wrote it: it must neither end a line of a report nor fill it, and no secret is told. */
    private static String told(String written) {
        String line = SecretText.masked(written).replaceAll("\\p{Cc}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /**
     * Which control of a unit, and of which part of it.
     *
     * @param part {@code ""} where a unit has only one such control
     */
    public record Key(Control control, String part) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byControl = control.compareTo(other.control);
            return byControl != 0 ? byControl : part.compareTo(other.part);
        }
    }

    /** One that stands for itself. */
    public static ControlValue of(Key key, String subject, String value, String text, @Nullable Double amount,
            Place place) {
        return new ControlValue(key, null, subject, value, text, amount, null, false, place);
    }

    /** This value, told only where {@code other} is there in both revisions. */
    public ControlValue within(Key other) {
        return new ControlValue(key, other, subject, value, text, amount, source, implied, place);
    }

    /** This value, with what sets it. */
    public ControlValue by(String setter) {
        return new ControlValue(key, within, subject, value, text, amount, setter, implied, place);
    }

    /** This value, which nobody wrote: it is implied. */
    public ControlValue asImplied() {
        return new ControlValue(key, within, subject, value, text, amount, source, true, place);
    }

    public Located<String> located() {
        return new Located<>(text, text, place, false);
    }
}
