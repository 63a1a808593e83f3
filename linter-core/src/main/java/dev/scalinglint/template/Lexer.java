package dev.scalinglint.template;

import dev.scalinglint.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** A template's text to tokens, with Go's rules for blanks: {@code -} within the braces take those beside them away. */
final class Lexer {
    private static final String BLANKS = " \t\r\n";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws TemplateException {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws TemplateException {
        boolean trim = false;
        while (at < text.length()) {
            int left = text.indexOf("{{", at);
            int end = left < 0 ? text.length() : left;
            boolean trimmed = left >= 0 && text.startsWith("-", left + 2) && isBlank(left + 3);
            literal(trim ? skipBlanks(at, end) : at, trimmed ? unblanked(at, end) : end);
            at = end;
            trim = left >= 0 && action(left + (trimmed ? 4 : 2), left);
        }
        add(Kind.END, "", text.length());
    }

    private void literal(int from, int to) {
        if (from < to) {
            add(Kind.TEXT, text.substring(from, to), from);
        }
    }

    private int skipBlanks(int from, int end) {
        int next = from;
        while (next < end && isBlank(next)) {
            next++;
        }
        return next;
    }

    private int unblanked(int from, int end) {
        int last = end;
        while (last > from && isBlank(last - 1)) {
            last--;
        }
        return last;
    }

    private boolean isBlank(int index) {
        return index < text.length() && BLANKS.indexOf(text.charAt(index)) >= 0;
    }

    /** One action or comment; whether blanks behind it go. */
    private boolean action(int inside, int left) throws TemplateException {
        if (text.startsWith("/*", inside)) {
            return comment(inside, left);
        }
        add(Kind.LEFT, "{{", left);
        at = inside;
        while (true) {
            boolean trims = isBlank(at) && closesTrimming(skipBlanks(at, text.length()));
            if (trims || text.startsWith("}}", at)) {
                int close = trims ? skipBlanks(at, text.length()) + 1 : at;
                add(Kind.RIGHT, "}}", close);
                at = close + 2;
                return trims;
            }
            if (at >= text.length()) {
                throw new TemplateException(left, "unclosed action");
            }
            token(left);
        }
    }

    private boolean closesTrimming(int index) {
        return text.startsWith("-}}", index);
    }

    private boolean comment(int inside, int left) throws TemplateException {
        int end = text.indexOf("*/", inside);
        if (end < 0) {
            throw new TemplateException(left, "unclosed comment");
        }
        boolean trims = isBlank(end + 2) && closesTrimming(end + 3);
        at = end + (trims ? 6 : 4);
        if (!trims && !text.startsWith("}}", end + 2)) {
            throw new TemplateException(left, "comment ends before closing delimiter");
        }
        return trims;
    }

    private void token(int left) throws TemplateException {
        char c = text.charAt(at);
        if (BLANKS.indexOf(c) >= 0) {
            int end = skipBlanks(at, text.length());
            // A blank before -}} belongs to it.
            end = closesTrimming(end) ? end - 1 : end;
            advance(Kind.SPACE, end);
        } else if (c == '"' || c == '`' || c == '\'') {
            quoted(c, left);
        } else if (c == '.' && !isDigit(at + 1)) {
            int end = word(at + 1);
            advance(end == at + 1 ? Kind.DOT : Kind.FIELD, end);
        } else if (c == '$') {
            advance(Kind.VARIABLE, word(at + 1));
        } else if (Character.isLetter(c) || c == '_') {
            advance(Kind.WORD, word(at));
        } else if (Character.isDigit(c) || c == '.' || c == '+' || c == '-') {
            number();
        } else {
            sign(c);
        }
    }

    private void sign(char c) throws TemplateException {
        if (text.startsWith(":=", at)) {
            advance(Kind.DECLARE, at + 2);
            return;
        }
        Kind kind = switch (c) {
            case '|' -> Kind.PIPE;
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '=' -> Kind.ASSIGN;
            case ',' -> Kind.COMMA;
            default -> throw new TemplateException(at, "unexpected \"" + c + "\" in an action");
        };
        advance(kind, at + 1);
    }

    private void quoted(char quote, int left) throws TemplateException {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && (quote == '`' || text.charAt(end) != '\n')) {
            end += quote != '`' && text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw new TemplateException(left, "unterminated quoted string");
        }
        String inner = text.substring(at + 1, end);
        String value = quote == '`' ? inner : GoStrings.unescaped(inner, at);
        if (quote == '\'' && value.codePointCount(0, value.length()) != 1) {
            throw new TemplateException(at, "malformed character constant: '" + inner + "'");
        }
        add(quote == '\'' ? Kind.RUNE : Kind.STRING, value, at);
        at = end + 1;
    }

    private void number() throws TemplateException {
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end))
                || "._".indexOf(text.charAt(end)) >= 0
                || "+-".indexOf(text.charAt(end)) >= 0 && "eEpP".indexOf(text.charAt(end - 1)) >= 0)) {
            end++;
        }
        advance(Kind.NUMBER, end);
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** The end of letters, digits and underscores, which only some characters may follow. */
    private int word(int from) throws TemplateException {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        if (end < text.length() && !isBlank(end) && ".,|:)(".indexOf(text.charAt(end)) < 0
                && !text.startsWith("}}", end)) {
            throw new TemplateException(end, "bad character \"" + text.charAt(end) + "\" in a name");
        }
        return end;
    }

    private void advance(Kind kind, int end) {
        add(kind, text.substring(at, end), at);
        at = end;
    }

    private void add(Kind kind, String piece, int from) {
        tokens.add(new Token(kind, piece, from));
    }
}
