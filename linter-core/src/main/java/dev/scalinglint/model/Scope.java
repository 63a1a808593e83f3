package dev.scalinglint.model;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code each} of a rule may name.
 *
 * @param name      as written in a rule
 * @param variables the types of what its expressions may name; the first is the thing itself
 * @param subjects  all of them in a model
 */
public record Scope(String name, Map<String, Class<?>> variables, Function<Model, Stream<Subject>> subjects) {}
