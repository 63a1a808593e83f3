package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;

/**
 * A scalar as written.
 *
 * @param text  its content, without quotes and with escapes resolved
 * @param type  what YAML's core schema (as Kubernetes reads it) makes of it: a quoted scalar is always a string
 * @param style how it was written
 * @param place the scalar with its quotes
 */
public record Scalar(String text, Type type, Style style, Place place) implements Node {
    /** What the value is to Kubernetes. */
    public enum Type {
        STRING, INTEGER, FLOAT, BOOLEAN, NULL, TIMESTAMP
    }

    /** How the value was written. */
    public enum Style {
        PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED
    }

    public boolean isNull() {
        return type == Type.NULL;
    }

    @Override
    public String toString() {
        return text;
    }
}
