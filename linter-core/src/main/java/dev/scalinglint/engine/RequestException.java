package dev.scalinglint.engine;

/** What is asked for cannot be done. The message is one sentence without its full stop. */
public final class RequestException extends Exception {
    public RequestException(String message) {
        super(message);
    }
}
