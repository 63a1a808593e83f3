package dev.scalinglint.template;

import java.util.TreeMap;

/**
 * A map that can hold nothing but texts ({@code map[string]string}): functions that ask for a dictionary do not take
 * it.
 */
public final class TextMap extends TreeMap<String, Object> {
    private static final long serialVersionUID = 1;
}
