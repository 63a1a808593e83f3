package dev.scalinglint.gate.change;

import java.util.regex.Pattern;

/** Names that end with the commit, digest, version or date of what they run, and so change with each rollout. */
public final class VersionedName {
    private static final Pattern VERSION = Pattern.compile("-(?=[a-z]*\\d)[a-z0-9]{1,64}(?:[-.][0-9]+)*$");

    private VersionedName() {}

    /** The name without its version; itself where it ends with none. */
    public static String stem(String name) {
        return VERSION.matcher(name).replaceFirst("");
    }
}
