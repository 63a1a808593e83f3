package dev.scalinglint.template;

import java.util.Objects;

/** A template that may well be right and of which this evaluator cannot say what it comes to. */
public final class NotKnownException extends RuntimeException {
    private final int offset;
    private final boolean limit;

    NotKnownException(int offset, String why) {
        this(offset, why, false);
    }

    private NotKnownException(int offset, String why, boolean limit) {
        super(why, null, false, false);
        this.offset = offset;
        this.limit = limit;
    }

    /** @param offset -1 in a function, which does not know it */
    static NotKnownException limit(int offset, String why) {
        return new NotKnownException(offset, why, true);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    /** The same, where that happened in a function called there. */
    NotKnownException calledAt(int place) {
        return offset >= 0 ? this : new NotKnownException(place, getMessage(), limit);
    }

    /** Whether it costs more than a template may. */
    public boolean isLimit() {
        return limit;
    }

    /** Where in the template's text, as a string index; -1 where a function did not know. */
    public int offset() {
        return offset;
    }
}
