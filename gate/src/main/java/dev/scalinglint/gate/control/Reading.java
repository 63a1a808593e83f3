package dev.scalinglint.gate.control;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What one control of a unit says in one revision.
 *
 * @param key     what it is the control of
 * @param within  the control without which it makes no sense to tell of this one; null for none
 * @param subject what it is, for people: {@code cpu limit of container app}
 * @param value   two readings say the same when their values are equal: where and how they are written does not count
 * @param text    the value, for people
 * @param amount  the value as a number that a threshold can be compared with; null when it is none or not known
 * @param source  what sets it, for people, told where another thing does; null where that can only be one
 * @param implied whether nobody wrote it and it follows from what other controls say
 */
public record Reading(Key key, @Nullable Key within, String subject, String value, String text, @Nullable Double amount,
        @Nullable String source, boolean implied, Place place) implements Placed {
    /** Text comes from a stranger's files; nobody reads more of it than this. */
    private static final int LONGEST = 160;

    public Reading {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
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
    public static Reading of(Key key, String subject, String value, String text, @Nullable Double amount, Place place) {
        return new Reading(key, null, subject, value, text, amount, null, false, place);
    }

    /** This reading, told only where {@code other} is there in both revisions. */
    public Reading within(Key other) {
        return new Reading(key, other, subject, value, text, amount, source, implied, place);
    }

    /** This reading, with what sets it. */
    public Reading by(String setter) {
        return new Reading(key, within, subject, value, text, amount, setter, implied, place);
    }

    /** This reading, which nobody wrote: it is implied. */
    public Reading asImplied() {
        return new Reading(key, within, subject, value, text, amount, source, true, place);
    }

    public Located<String> located() {
        return new Located<>(text, text, place, false);
    }
}
