package dev.scalinglint.template;

/**
 * A value that only the cluster knows, or a forge, or a clock.
 *
 * @param why who would know it, as the end of a sentence
 */
public record UnknownValue(String why) {}
