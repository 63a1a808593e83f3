package dev.scalinglint.template;

/** A template that may well be right and of which this evaluator cannot say what it comes to. */
public final class NotKnownException extends RuntimeException {
    private final int offset;

    NotKnownException(int offset, String why) {
        super(why, null, false, false);
        this.offset = offset;
    }

    /** Where in the template's text, as a string index; -1 where a function did not know. */
    public int offset() {
        return offset;
    }
}
