package dev.scalinglint.template;

import dev.scalinglint.source.Place;

/**
 * A value that knows where it is written.
 *
 * @param value a text, number or boolean
 */
public record Sourced(Object value, Place place) {}
