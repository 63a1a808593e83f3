package dev.scalinglint.model.read.keda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression of expr-lang over triggers by name: only what is certainly refused of it, which is what people get wrong. */
final class Formula {
    private static final Set<String> WORDS = Set.of("true", "false", "nil", "not", "and", "or", "in", "matches", "contains", "startsWith", "endsWith", "let",
            "if", "else");
    private static final Set<String> BOOLEAN = Set.of("and", "or", "not", "in", "matches", "contains", "startsWith", "endsWith", "<", ">", "<=", ">=", "==",
            "!=", "&&", "||", "!");
    private static final Set<String> FUNCTIONS = Set.of("all", "none", "any", "one", "filter", "map", "find", "findIndex", "findLast", "findLastIndex",
            "count", "sum", "groupBy", "sortBy", "reduce", "len", "type", "abs", "ceil", "floor", "round", "int", "float", "string", "trim", "trimPrefix",
            "trimSuffix", "upper", "lower", "split", "splitAfter", "replace", "repeat", "join", "indexOf", "lastIndexOf", "hasPrefix", "hasSuffix", "max",
            "min", "mean", "median", "toJSON", "fromJSON", "toBase64", "fromBase64", "now", "duration", "date", "timezone", "first", "last", "get", "take",
            "keys", "values", "toPairs", "fromPairs", "reverse", "concat", "flatten", "uniq", "sort", "bitand", "bitor", "bitxor", "bitnand", "bitnot",
            "bitshl", "bitshr", "bitushr");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names;

    private Formula(Set<String> names) {
        this.names = names;
    }

    /**
     * Why it does not compile, as a clause; null when nothing certain is to be said.
     *
     * @param names of the triggers that it may use
     */
    static @Nullable String problem(String formula, Set<String> names) {
        Formula read = new Formula(names);
        if (!read.split(formula)) {
            return "has a text that does not end";
        }
        String unknown = read.unknown();
        if (!read.isBalanced()) {
            return "has brackets that do not match";
        }
        return unknown != null ? "uses " + unknown : read.isBoolean()
                ? "comes to true or false, where a number is wanted: write condition ? one : other" : null;
    }

    /** False when a quote is not closed. Texts become a quote, numbers a zero. */
    private boolean split(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"' || c == '\'' || c == '`') {
                end = text.indexOf(c, at + 1) + 1;
                if (end == 0) {
                    return false;
                }
                tokens.add("\"");
            } else if (Character.isDigit(c)) {
                while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "._".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                tokens.add("0");
            } else if (isWord(c)) {
                while (end < text.length() && (isWord(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
                    end++;
                }
                tokens.add(text.substring(at, end));
            } else if (!Character.isWhitespace(c)) {
                end += end < text.length() && Set.of("<=", ">=", "==", "!=", "&&", "||", "??", "?.", "**", "..").contains(text.substring(at, end + 1)) ? 1 : 0;
                tokens.add(text.substring(at, end));
            }
            at = end;
        }
        return true;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '_' || c == '$';
    }

    private String token(int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at);
    }

    /** What is no trigger's name, for people; null when every word is one or belongs to the language. */
    private @Nullable String unknown() {
        Set<String> defined = new HashSet<>(names);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i);
            if (!isWord(word.charAt(0)) || WORDS.contains(word) || word.equals("$env") || token(i - 1).equals(".") || token(i - 1).equals("?.")) {
                continue;
            }
            if (token(i - 1).equals("let")) {
                defined.add(word);
            } else if (token(i + 1).equals("(")) {
                if (!FUNCTIONS.contains(word)) {
                    return word + "(), which is no function of its language";
                }
            } else if (!defined.contains(word) && !isKey(i)) {
                return word + ", which is the name of no trigger that KEDA asks" + (names.isEmpty() ? ": none has a name" : ": there is "
                        + String.join(", ", names.stream().sorted().toList()));
            }
        }
        return null;
    }

    private boolean isKey(int at) {
        return token(at + 1).equals(":") && (token(at - 1).equals("{") || token(at - 1).equals(","));
    }

    private boolean isBalanced() {
        Deque<String> open = new ArrayDeque<>();
        for (String token : tokens) {
            switch (token) {
                case "(", "[", "{" -> open.push(token);
                case ")", "]", "}" -> {
                    String other = token.equals(")") ? "(" : token.equals("]") ? "[" : "{";
                    if (open.isEmpty() || !open.pop().equals(other)) {
                        return false;
                    }
                }
                default -> { }
            }
        }
        return open.isEmpty();
    }

    /** Whether something that compares or negates stands outside all functions, and nothing chooses by it. */
    private boolean isBoolean() {
        if (tokens.contains("?") || tokens.contains("??") || tokens.contains("if") || tokens.contains("let")) {
            return false;
        }
        Deque<Boolean> calls = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(") || token.equals("[") || token.equals("{")) {
                calls.push(!token.equals("(") || FUNCTIONS.contains(token(i - 1)));
            } else if (token.equals(")") || token.equals("]") || token.equals("}")) {
                calls.pop();
            } else if (BOOLEAN.contains(token) && !calls.contains(true)) {
                return true;
            }
        }
        return false;
    }
}
