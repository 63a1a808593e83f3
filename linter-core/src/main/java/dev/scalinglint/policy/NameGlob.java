package dev.scalinglint.policy;

import dev.scalinglint.source.Glob;

/** A name with {@code *} and {@code ?}: for rule ids and for what a workload is matched by. */
public record NameGlob(String text) {
    public static NameGlob of(String text) {
        return new NameGlob(text);
    }

    public static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    public boolean matches(String name) {
        return Glob.isName(text, name);
    }
}
