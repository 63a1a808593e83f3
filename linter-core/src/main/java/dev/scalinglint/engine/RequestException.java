package dev.scalinglint.engine;

import java.util.Objects;

/** What is asked for cannot be done. The message is one sentence without its full stop. */
public final class RequestException extends Exception {
    public RequestException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }
}
