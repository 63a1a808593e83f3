package dev.scalinglint.cli;

/** The command line asks for what cannot be done. The message is one sentence without its full stop. */
final class UsageException extends Exception {
    UsageException(String message) {
        super(message);
    }
}
