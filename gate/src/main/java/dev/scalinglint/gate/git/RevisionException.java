package dev.scalinglint.gate.git;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A revision that cannot be had. The message is for people: what is wrong, and what to do. */
public final class RevisionException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean asked;

    private RevisionException(String message, boolean asked, @Nullable Throwable cause) {
        super(message, cause);
        this.asked = asked;
    }

    /** There is no such thing as was asked for: whoever asked can put it right. */
    public static RevisionException asked(String message) {
        return new RevisionException(message, true, null);
    }

    /** The repository cannot be read. */
    static RevisionException failed(String message, Throwable cause) {
        return new RevisionException(message + ": " + reason(cause), false, cause);
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    /** Whether the question was wrong, as opposed to the answer failing. */
    public boolean isOfWhatWasAsked() {
        return asked;
    }
}
