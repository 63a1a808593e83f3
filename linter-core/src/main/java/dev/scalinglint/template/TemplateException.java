package dev.scalinglint.template;

/** A template that Go refuses, when it is parsed or when it is executed: nothing is made of it. */
public final class TemplateException extends Exception {
    private final int offset;

    TemplateException(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where in the template's text, as a string index. */
    public int offset() {
        return offset;
    }
}
