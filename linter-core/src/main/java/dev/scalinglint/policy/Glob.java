package dev.scalinglint.policy;

/** A name with {@code *} and {@code ?}: for rule ids and for what a workload is matched by. */
public record Glob(String text) {
    public static Glob of(String text) {
        return new Glob(text);
    }

    public static boolean isGlob(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    public boolean matches(String name) {
        return dev.scalinglint.source.Glob.isName(text, name);
    }
}
