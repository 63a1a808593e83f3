package dev.scalinglint.read.admission.keda;

import dev.scalinglint.read.admission.keda.Formula.Refused;
import dev.scalinglint.read.admission.keda.Formula.Type;
import dev.scalinglint.read.admission.keda.Formula.Unread;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** By precedence; each method gives the type of what it has read. */
final class FormulaParser {
    private static final Map<String, Integer> BINARY = Map.ofEntries(Map.entry("or", 10), Map.entry("||", 10),
            Map.entry("and", 15), Map.entry("&&", 15),
            Map.entry("==", 20), Map.entry("!=", 20), Map.entry("<", 20), Map.entry(">", 20), Map.entry("<=", 20),
            Map.entry(">=", 20),
            Map.entry("in", 20), Map.entry("matches", 20), Map.entry("contains", 20), Map.entry("startsWith", 20),
            Map.entry("endsWith", 20),
            Map.entry("..", 25), Map.entry("+", 30), Map.entry("-", 30), Map.entry("*", 60), Map.entry("/", 60),
            Map.entry("%", 60),
            Map.entry("**", 100), Map.entry("^", 100), Map.entry("??", 500));

    private final FormulaTokens tokens;
    private final Set<String> triggers;
    private final Set<String> defined;

    FormulaParser(FormulaTokens tokens, Set<String> triggers) {
        this.tokens = tokens;
        this.triggers = triggers;
        this.defined = new HashSet<>(triggers);
    }

    Type whole() {
        Type type = expression();
        if (!tokens.peek().isEmpty()) {
            throw new Refused("has a '" + tokens.peek() + "' where it should end");
        }
        return type;
    }

    private Type expression() {
        if (tokens.take("let")) {
            defined.add(tokens.next());
            expect("=");
            expression();
            expect(";");
            expression();
            return Type.ANY;
        }
        if (tokens.take("if")) {
            condition(expression());
            block();
            expect("else");
            return tokens.peek().equals("if") ? expression() : block();
        }
        Type type = binary(0);
        if (tokens.peek().equals("|")) {
            throw new Unread();
        }
        if (!tokens.take("?")) {
            return type;
        }
        condition(type);
        if (tokens.take(":")) {
            expression();
            return Type.ANY;
        }
        Type one = expression();
        expect(":");
        Type other = expression();
        return one == other ? one : Type.ANY;
    }

    private Type block() {
        expect("{");
        Type type = expression();
        expect("}");
        return type == Type.FLOAT ? type : Type.ANY;
    }

    private static void condition(Type type) {
        if (!type.mayBe(Type.BOOLEAN)) {
            throw new Refused("chooses by something that is neither true nor false");
        }
    }

    private void expect(String token) {
        if (!tokens.take(token)) {
            throw new Refused((tokens.peek().isEmpty() ? "ends" : "has a '" + tokens.peek() + "'") + " where a '"
                    + token + "' is wanted");
        }
    }

    private Type binary(int least) {
        Type type = unary();
        while (true) {
            String operator = tokens.peek();
            boolean negated = operator.equals("not");
            Integer precedence = BINARY.get(negated ? tokens.peek(1) : operator);
            if (precedence == null || precedence < least) {
                return type;
            }
            tokens.next();
            operator = negated ? tokens.next() : operator;
            boolean right = operator.equals("**") || operator.equals("^");
            type = result(operator, type, binary(right ? precedence : precedence + 1));
        }
    }

    private static Type result(String operator, Type one, Type other) {
        return switch (operator) {
            case "or", "||", "and", "&&" -> {
                if (!one.mayBe(Type.BOOLEAN) || !other.mayBe(Type.BOOLEAN)) {
                    throw new Refused("uses " + operator + " on something that is neither true nor false");
                }
                yield Type.BOOLEAN;
            }
            case "==", "!=", "<", ">", "<=", ">=", "in", "contains", "startsWith", "endsWith" -> Type.BOOLEAN;
            case "matches" -> {
                if (one == Type.FLOAT || one == Type.INTEGER) {
                    throw new Refused("uses matches on a number");
                }
                yield Type.BOOLEAN;
            }
            case ".." -> Type.LIST;
            case "??" -> Type.ANY;
            case "%" -> {
                if (!one.mayBe(Type.INTEGER) || !other.mayBe(Type.INTEGER)) {
                    throw new Refused("uses '%' on what is no whole number: int() makes one");
                }
                yield Type.INTEGER;
            }
            default -> arithmetic(operator, one, other);
        };
    }

    private static Type arithmetic(String operator, Type one, Type other) {
        if (one.isNumber() && other.isNumber()) {
            return one == Type.INTEGER && other == Type.INTEGER && "+-*".contains(operator)
                    ? Type.INTEGER
                    : one == Type.ANY || other == Type.ANY ? Type.ANY : Type.FLOAT;
        }
        if (operator.equals("+") && one == other && one == Type.TEXT) {
            return Type.TEXT;
        }
        throw new Refused("uses " + operator + " on something that is no number");
    }

    private Type unary() {
        String operator = tokens.peek();
        if (operator.equals("not") || operator.equals("!")) {
            tokens.next();
            condition(binary(50));
            return Type.BOOLEAN;
        }
        if (operator.equals("-") || operator.equals("+")) {
            tokens.next();
            Type type = binary(90);
            if (!type.isNumber()) {
                throw new Refused("uses " + operator + " on something that is no number");
            }
            return type;
        }
        return members(primary());
    }

    private Type members(Type first) {
        Type type = first;
        while (true) {
            String token = tokens.peek();
            if (!token.equals(".") && !token.equals("?.") && !token.equals("[")) {
                return type;
            }
            if (type == Type.FLOAT || type == Type.INTEGER || type == Type.BOOLEAN) {
                throw new Refused("looks for parts in something that has none");
            }
            throw new Unread();
        }
    }

    private Type primary() {
        String token = tokens.next();
        if (token.isEmpty()) {
            throw new Refused("ends where a value is wanted");
        }
        char first = token.charAt(0);
        if (first == '"' || first == '\'' || first == '`') {
            return Type.TEXT;
        }
        if (Character.isDigit(first)) {
            return token.matches("[\\d_]+|0[xob].*") ? Type.INTEGER : Type.FLOAT;
        }
        return switch (token) {
            case "(" -> {
                Type type = expression();
                expect(")");
                yield type;
            }
            case "[" -> {
                arguments("]");
                yield Type.LIST;
            }
            case "{" -> mapping();
            case "#" -> Type.ANY;
            case "true", "false" -> Type.BOOLEAN;
            case "nil" -> Type.ANY;
            case "$env" -> Type.MAPPING;
            default -> FormulaTokens.isWord(first) ? word(token) : stray(token);
        };
    }

    private static Type stray(String token) {
        if (")]}*/%<>=|&;:,".contains(token) || token.length() > 1) {
            throw new Refused("has a '" + token + "' where a value is wanted");
        }
        throw new Unread();
    }

    private Type mapping() {
        while (!tokens.take("}")) {
            tokens.next();
            expect(":");
            expression();
            tokens.take(",");
        }
        return Type.MAPPING;
    }

    private Type word(String word) {
        if (!tokens.peek().equals("(")) {
            if (!defined.contains(word)) {
                throw new Refused("uses " + word + ", which is the name of no trigger that KEDA asks"
                        + (triggers.isEmpty()
                                ? ": none has a name"
                                : ": there is " + String.join(", ", triggers.stream().sorted().toList())));
            }
            return triggers.contains(word) ? Type.FLOAT : Type.ANY;
        }
        Type type = FormulaFunctions.of(word);
        if (type == null) {
            throw new Refused("uses " + word + "(), which is no function of its language");
        }
        tokens.next();
        arguments(")");
        return type;
    }

    /** A condition over the items of a list may stand in braces. */
    private void arguments(String end) {
        while (!tokens.take(end)) {
            if (end.equals(")") && tokens.take("{")) {
                expression();
                expect("}");
            } else {
                expression();
            }
            if (!tokens.peek().equals(end)) {
                expect(",");
            }
        }
    }
}
