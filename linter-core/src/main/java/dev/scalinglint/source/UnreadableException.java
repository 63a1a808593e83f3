package dev.scalinglint.source;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as text: missing permission, too large, not in a known encoding. The message is for
 * people.
 */
public final class UnreadableException extends IOException {
    private final boolean limit;
    private final @Nullable String garbled;

    private UnreadableException(String message, boolean limit, @Nullable String garbled) {
        super(message);
        this.limit = limit;
        this.garbled = garbled;
    }

    public static UnreadableException because(String message) {
        return new UnreadableException(message, false, null);
    }

    /** @param garbled the text with a mark for each character that cannot be read */
    static UnreadableException undecodable(String message, String garbled) {
        return new UnreadableException(message, false, garbled);
    }

    public static UnreadableException overLimit(String message) {
        return new UnreadableException(message, true, null);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    /** What can be read of it, which tells what it was meant to be; null when nothing can. */
    public @Nullable String garbled() {
        return garbled;
    }

    /** Whether a {@link Limits limit} was exceeded, as opposed to the file being broken. */
    public boolean isLimit() {
        return limit;
    }
}
