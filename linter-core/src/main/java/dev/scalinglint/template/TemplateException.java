package dev.scalinglint.template;

import java.util.Objects;

/** A template that Go refuses, when it is parsed or when it is executed: nothing is made of it. */
public final class TemplateException extends Exception {
    private final int offset;

    TemplateException(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    /** Where in the template's text, as a string index. */
    public int offset() {
        return offset;
    }
}
