package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * A flag that its program is known not to have.
 *
 * @param flag    as written, with its value where the value is what does not exist
 * @param remedy  what was meant, for people
 * @param certain whether no version that is still in use has it
 * @param place   the flag
 */
public record UnknownFlag(String flag, String remedy, boolean certain, Place place) implements Placed {}
