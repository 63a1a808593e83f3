package dev.scalinglint.tree.compose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code command} or {@code entrypoint} that is a text, cut into words as docker compose cuts it (go-shellwords):
 * quotes and backslashes
 * count, and the words end at the first {@code ; & | < >}, for no shell is there to read on.
 *
 * @param words   what is left of the text
 * @param rest    index of the operator that ends them; -1 when none does
 * @param refusal why compose refuses the text; null when it does not
 */
public record ShellWords(List<Word> words, int rest, @Nullable String refusal) {
    /** A word between two indexes of the text, quotes included. */
    public record Word(String value, int start, int end) {}

    /** Reads a text. */
    public static ShellWords of(String text) {
        return new Cutting(text).cut();
    }

    /** The state while a text is read. */
    private static final class Cutting {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private char quote;
        private boolean substitution;
        private boolean escaped;
        private boolean got;
        private int start = -1;
        private int at;

        Cutting(String text) {
            this.text = text;
        }

        ShellWords cut() {
            int rest = -1;
            for (at = 0; at < text.length() && rest < 0; at++) {
                char c = text.charAt(at);
                if (expression(c)) {
                    continue;
                }
                if (isOperator(c)) {
                    // A digit before > is the number of a stream, and no word.
                    got &= c != '>' || word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9';
                    rest = at;
                } else if (!next(c)) {
                    return new ShellWords(words, -1, "a parenthesis that no quotes enclose is no part of a command");
                }
            }
            end(rest < 0 ? at : rest);
            boolean open = escaped || quote != 0 || substitution;
            return new ShellWords(words, rest, !open
                    ? null
                    : "a quote, a $( or a backslash at its end is left open");
        }

        /** What is still to be filled in is part of a word, whatever stands in it. */
        private boolean expression(char c) {
            int end = c == '$' && !escaped && text.startsWith("${", at) ? text.indexOf('}', at) : -1;
            if (end >= 0) {
                append(text.substring(at, end + 1));
                at = end;
            }
            return end >= 0;
        }

        private boolean isOperator(char c) {
            return !escaped && quote == 0 && !substitution && ";&|<>".indexOf(c) >= 0;
        }

        private boolean next(char c) {
            begin();
            if (escaped) {
                append(String.valueOf(c));
                escaped = false;
            } else if (c == '\\' && quote != '\'') {
                escaped = true;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                blank(c);
            } else if ((c == '"' || c == '\'') && !substitution && (quote == 0 || quote == c)) {
                got |= quote == c;
                quote = quote == c ? 0 : c;
            } else {
                return other(c);
            }
            return true;
        }

        private boolean other(char c) {
            boolean plain = quote == 0;
            if (c == '`' && !substitution && (plain || quote == '`')) {
                quote = plain ? '`' : 0;
            } else if (c == ')' && plain) {
                substitution = !substitution;
            } else if (c == '(' && plain) {
                if (substitution || word.isEmpty() || word.charAt(word.length() - 1) != '$') {
                    return false;
                }
                substitution = true;
            }
            append(String.valueOf(c));
            return true;
        }

        private void blank(char c) {
            if (quote != 0 || substitution) {
                word.append(c);
            } else {
                end(at);
            }
        }

        private void begin() {
            start = start < 0 ? at : start;
        }

        private void append(String part) {
            begin();
            got = true;
            word.append(part);
        }

        private void end(int end) {
            if (got) {
                words.add(new Word(word.toString(), start, end));
            }
            if (got || word.isEmpty() && quote == 0) {
                word.setLength(0);
                start = -1;
            }
            got = false;
        }
    }
}
