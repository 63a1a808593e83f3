package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Something in an argument that only a shell would replace, where no shell reads it.
 *
 * @param text  {@code $(nproc)}, {@code $PORT} …
 * @param where {@code an argument}, or the variable that holds it
 * @param place the argument, or the variable's value
 */
public record Substitution(String text, String where, Place place) implements Placed {}
