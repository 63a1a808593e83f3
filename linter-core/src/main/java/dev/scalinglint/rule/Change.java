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
 */
public record Change(Verb verb, Place at, boolean wide, List<String> path, String text, boolean isString) {
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
        QUOTE,
        UNQUOTE;

        /** As written in a rule. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
