package dev.scalinglint.model;

import java.util.Map;

/**
 * What {@code each} of a rule may name.
 *
 * @param name      as written in a rule
 * @param itself    the variable that is the thing itself
 * @param variables the types of what its expressions may name
 */
public record Scope(String name, String itself, Map<String, Class<?>> variables) {}
