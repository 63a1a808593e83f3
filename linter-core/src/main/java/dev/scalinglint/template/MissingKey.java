package dev.scalinglint.template;

/** What a template makes of a parameter that is not there ({@code goTemplateOptions: [missingkey=…]}). */
public enum MissingKey {
    /** {@code <no value>}: what Go does when it is not told. */
    DEFAULT,
    /** The type's zero, which prints as {@code <no value>} too, but has no fields. */
    ZERO,
    /** Nothing is made. */
    ERROR
}
