package dev.scalinglint.manifest.yaml;

/** Keeps one copy of the short texts that every manifest repeats, such as keys: a quarter of a tree's memory. */
final class SharedText {
    private static final int LONGEST = 40;
    private static final int SLOTS = 1 << 12;

    // Threads may overwrite each other's slot: whoever loses only keeps a copy of their own.
    private static final String[] KNOWN = new String[SLOTS];

    private SharedText() {}

    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String known = KNOWN[slot];
        if (text.equals(known)) {
            return known;
        }
        KNOWN[slot] = text;
        return text;
    }
}
