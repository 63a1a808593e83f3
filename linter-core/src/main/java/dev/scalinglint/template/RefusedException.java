package dev.scalinglint.template;

/** What a function does not accept; the evaluation adds where it was called. */
final class RefusedException extends RuntimeException {
    RefusedException(String message) {
        super(message, null, false, false);
    }
}
