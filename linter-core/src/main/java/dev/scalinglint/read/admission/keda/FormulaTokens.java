package dev.scalinglint.read.admission.keda;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A formula in tokens, read one after the other. */
final class FormulaTokens {
    private static final Set<String> PAIRS = Set.of("<=", ">=", "==", "!=", "&&", "||", "??", "?.", "**", "..");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    /** @throws Formula.Refused when a text does not end */
    FormulaTokens(String formula) {
        int from = 0;
        while (from < formula.length()) {
            int end = end(formula, from);
            if (!Character.isWhitespace(formula.charAt(from))) {
                tokens.add(formula.substring(from, end));
            }
            from = end;
        }
    }

    private static int end(String text, int from) {
        char c = text.charAt(from);
        if (c == '"' || c == '\'' || c == '`') {
            int end = text.indexOf(c, from + 1);
            if (end < 0) {
                throw new Formula.Refused("has a text that does not end");
            }
            return end + 1;
        }
        boolean number = Character.isDigit(c);
        if (number || isWord(c)) {
            int end = from + 1;
            while (end < text.length() && isPart(text, end, number)) {
                end++;
            }
            return end;
        }
        return from + 2 <= text.length() && PAIRS.contains(text.substring(from, from + 2)) ? from + 2 : from + 1;
    }

    /** Two dots end a number: {@code 1..3} is a range. */
    private static boolean isPart(String text, int at, boolean number) {
        char c = text.charAt(at);
        return isWord(c) || Character.isDigit(c) || number && (c == '.' && !text.startsWith("..", at)
                || (c == '-' || c == '+') && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E'));
    }

    static boolean isWord(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    /** The next one; {@code ""} at the end. */
    String peek() {
        return peek(0);
    }

    String peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
    }

    String next() {
        String token = peek();
        at++;
        return token;
    }

    boolean take(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        at++;
        return true;
    }
}
