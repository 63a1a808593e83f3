package dev.scalinglint.model;

import dev.scalinglint.manifest.Scalars;
import org.jspecify.annotations.Nullable;

/**
 * A count, or a share of a count.
 *
 * @param value   the number, without the percent sign
 * @param percent whether it is a share
 */
public record IntOrPercent(int value, boolean percent) {
    public static @Nullable IntOrPercent parse(String text) {
        boolean percent = text.endsWith("%");
        Integer value = Scalars.integer(percent ? text.substring(0, text.length() - 1) : text);
        return value == null ? null : new IntOrPercent(value, percent);
    }

    /** Of {@code total}, a share rounded up: budgets and maxSurge round so. */
    public int ofRoundedUp(int total) {
        return percent ? (int) Math.ceil(value * (double) total / 100) : value;
    }

    /** Of {@code total}, a share rounded down: a Deployment's maxUnavailable rounds so. */
    public int ofRoundedDown(int total) {
        return percent ? (int) Math.floor(value * (double) total / 100) : value;
    }

    @Override
    public String toString() {
        return percent ? value + "%" : String.valueOf(value);
    }
}
