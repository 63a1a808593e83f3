package dev.scalinglint.source;

import java.io.IOException;

/** A file that cannot be read as text: missing permission, too large, not in a known encoding. The message is for people. */
public final class UnreadableException extends IOException {
    private final boolean limit;

    private UnreadableException(String message, boolean limit) {
        super(message);
        this.limit = limit;
    }

    public static UnreadableException because(String message) {
        return new UnreadableException(message, false);
    }

    public static UnreadableException overLimit(String message) {
        return new UnreadableException(message, true);
    }

    /** Whether a {@link Limits limit} was exceeded, as opposed to the file being broken. */
    public boolean isLimit() {
        return limit;
    }
}
