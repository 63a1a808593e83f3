package dev.scalinglint.template;

import dev.scalinglint.template.Token.Kind;
import java.util.List;

/** Tokens as a parser takes them. */
final class Tokens {
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        return tokens.get(Math.min(next++, tokens.size() - 1));
    }

    Token peek() {
        return tokens.get(Math.min(next, tokens.size() - 1));
    }

    private void skipBlanks() {
        while (peek().is(Kind.SPACE)) {
            next++;
        }
    }

    /** The next one that is no blank. */
    Token word() {
        skipBlanks();
        return next();
    }

    Token peekWord() {
        skipBlanks();
        return peek();
    }

    /** The end of the action, whose index is returned; nothing else may stand here. */
    int close() throws TemplateException {
        Token token = word();
        if (!token.is(Kind.RIGHT)) {
            throw new TemplateException(token.at(), "unexpected \"" + token.text() + "\"");
        }
        return token.at() + 2;
    }

    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }
}
