package dev.scalinglint.gate.control;

/** What a unit is kept from, which decides what loosens it. */
public enum Stance {
    /** From running twice, and from not running. */
    SINGLETON,
    /** From being too few, and from taking more than its share. */
    FLEET
}
