package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A number that a program is told, or takes when it is told nothing.
 *
 * @param number    null when the tree does not show it: a variable without a value, a configuration file, the number of
 *                  CPUs
 * @param perCpu    whether it follows the CPUs of the node, which no limit of the container changes; the number is then
 *                  the least of it
 * @param defaulted whether nobody wrote it
 * @param source    what sets it, for people: {@code --workers}, {@code WEB_CONCURRENCY}, {@code uvicorn's default}
 * @param text      as written; for a default as a person would write it
 * @param value     the number alone, where it is written; null for a default
 * @param place     the flag or the variable; for a default the program, or the image that has it
 */
public record Setting(@Nullable Integer number, boolean perCpu, boolean defaulted, String source, String text,
        @Nullable Located<String> value, Place place)
        implements
            Placed {
    @Override
    public String toString() {
        return text;
    }
}
