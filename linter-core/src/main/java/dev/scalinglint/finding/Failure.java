package dev.scalinglint.finding;

/**
 * Something the linter could not do, by its own mistake or that of a rule; all the rest was done.
 *
 * @param what  a sentence without a full stop: what failed, on what, and why
 * @param cause for whoever has to correct it
 */
public record Failure(String what, Throwable cause) {}
