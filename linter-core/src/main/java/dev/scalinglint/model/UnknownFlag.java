package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * A flag that its program is known not to have, or not to get.
 *
 * @param flag    as written, with its value where the value is what does not exist
 * @param fault   what is wrong with it, for people: {@code uvicorn has no --bind}
 * @param remedy  what to do, for people: {@code use --host and --port}
 * @param certain whether no version that is still in use has it
 * @param name    what to write instead goes here: the flag without its value; null where no place is its own
 * @param instead the flag that was meant; null when it is no single flag
 * @param rest    a word of the list that has to go then; null when none has
 * @param place   the flag
 */
public record UnknownFlag(String flag, String fault, String remedy, boolean certain, @Nullable Located<String> name,
        @Nullable String instead,
        @Nullable Located<String> rest, Place place) implements Placed {}
