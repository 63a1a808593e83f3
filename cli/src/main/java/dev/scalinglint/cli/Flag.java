package dev.scalinglint.cli;

import org.jspecify.annotations.Nullable;

/**
 * An option of a verb.
 *
 * @param name       with its dashes
 * @param value      what help calls its value; null for a switch; {@code [=…]} when it may be left out
 * @param repeatable whether it may be given several times
 * @param help       one line
 */
record Flag(String name, @Nullable String value, boolean repeatable, String help) {
    static Flag of(String name, String value, String help) {
        return new Flag(name, value, false, help);
    }

    static Flag repeatable(String name, String value, String help) {
        return new Flag(name, value, true, help);
    }

    static Flag toggle(String name, String help) {
        return new Flag(name, null, false, help);
    }

    /** One whose value may be left out; it is attached with {@code =}. */
    static Flag optional(String name, String values, String help) {
        return new Flag(name, "[=" + values + "]", false, help);
    }

    boolean isOptional() {
        return value != null && value.startsWith("[=");
    }

    String usage() {
        return value == null ? name : name + (isOptional() ? "" : " ") + value;
    }
}
