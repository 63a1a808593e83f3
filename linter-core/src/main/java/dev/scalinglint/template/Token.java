package dev.scalinglint.template;

/**
 * A piece of a template.
 *
 * @param text as written; of strings without their quotes
 * @param at   index of its first character
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        TEXT,
        LEFT,
        RIGHT,
        SPACE,
        WORD,
        FIELD,
        VARIABLE,
        DOT,
        STRING,
        NUMBER,
        RUNE,
        PIPE,
        OPEN,
        CLOSE,
        DECLARE,
        ASSIGN,
        COMMA,
        END
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
