package dev.scalinglint.rule;

import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that a rule asks for, in words of the manifest; {@code fix} makes a text edit of it.
 *
 * @param at       what is changed, or what stands in the object or mapping that is
 * @param wide     whether {@code path} begins at the object that holds {@code at}, and not at the mapping that does
 * @param path     keys from there; empty for what stands at {@code at} itself
 * @param text     the new value or key; {@code ""} for verbs that need none
 * @param isString whether {@code text} must be read as a string; otherwise it is a number or a boolean
 * @param expected what is written at {@code at}, or is its last part as a flag's value is; null when the model does not
 *                 say
 */
public record Change(Verb verb, Place at, boolean wide, List<String> path, String text, boolean isString,
        @Nullable String expected) {
    public Change(Verb verb, Place at, boolean wide, List<String> path, String text, boolean isString) {
        this(verb, at, wide, path, text, isString, null);
    }

    /** This change, made at another place. */
    public Change at(Place other) {
        return new Change(verb, other, wide, path, text, isString, null);
    }

    /** What can be done. */
    public enum Verb {
        /** Gives a value, adding the key and its parents where they are not written. */
        SET,
        /** Takes an entry of a mapping, or an item of a list, away. */
        REMOVE,
        /** Gives a key another name. */
        RENAME,
        /** Takes an entry to the mapping under {@code path}. */
        MOVE,
        /** Puts an item at the end of a list, which is made when it is not written. */
        APPEND,
        QUOTE,
        UNQUOTE;

        /** As written in a rule. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
