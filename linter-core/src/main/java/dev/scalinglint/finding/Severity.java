package dev.scalinglint.finding;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
    ERROR, WARNING, INFO;

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The milder of the two. */
    public Severity atMost(Severity cap) {
        return compareTo(cap) >= 0 ? this : cap;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
