package dev.scalinglint.read.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a shell makes of {@code $((2 * N + 1))}: whole numbers, variables, the four operations, the rest and
 * parentheses.
 */
final class Arithmetic {
    private static final int DEEPEST = 20;

    private final String text;
    private final Function<String, @Nullable String> variables;
    private int at;
    private int depth;

    private Arithmetic(String text, Function<String, @Nullable String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** Null when it holds anything else, or a variable that is not known. */
    static @Nullable Long value(String text, Function<String, @Nullable String> variables) {
        Arithmetic arithmetic = new Arithmetic(text, variables);
        Long sum = arithmetic.sum();
        arithmetic.skipBlanks();
        return arithmetic.at == text.length() ? sum : null;
    }

    private @Nullable Long sum() {
        Long value = product();
        for (char sign = sign("+-"); value != null && sign != 0; sign = sign("+-")) {
            Long other = product();
            value = other == null ? null : Long.valueOf(sign == '+' ? value + other : value - other);
        }
        return value;
    }

    private @Nullable Long product() {
        Long value = operand();
        for (char sign = sign("*/%"); value != null && sign != 0; sign = sign("*/%")) {
            Long other = operand();
            if (other == null || other == 0 && sign != '*') {
                return null;
            }
            value = sign == '*' ? value * other : sign == '/' ? value / other : value % other;
        }
        return value;
    }

    private @Nullable Long operand() {
        if (depth++ > DEEPEST) {
            return null;
        }
        char open = sign("(-");
        if (open == '-') {
            Long value = operand();
            return value == null ? null : Long.valueOf(-value);
        }
        if (open == '(') {
            Long value = sum();
            return sign(")") == 0 ? null : value;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                || "_${}".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return number(text.substring(start, at).replace("$", "").replace("{", "").replace("}", ""));
    }

    private @Nullable Long number(String word) {
        boolean isName = ContainerVariables.isName(word, 0, word.length());
        String value = isName ? variables.apply(word) : word;
        // A leading zero makes an octal number of it.
        boolean octal = value != null && value.length() > 1 && value.startsWith("0");
        Integer number = value == null || octal ? null : PythonNumbers.integer(value);
        return number == null ? null : Long.valueOf(number);
    }

    /** The next character if it is one of these; 0 otherwise. */
    private char sign(String signs) {
        skipBlanks();
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0 ? text.charAt(at++) : 0;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
