package dev.scalinglint.rule.cel;

import java.util.List;
import java.util.Random;

/** Expressions that type-check, over the variables of {@link ProgramTest}. */
final class RandomExpression {
    private final Random random;

    RandomExpression(long seed) {
        this.random = new Random(seed);
    }

    String any() {
        return switch (random.nextInt(3)) {
            case 0 -> bool(3);
            case 1 -> whole(3);
            case 2 -> text(3);
            default -> real(3);
        };
    }

    private String bool(int depth) {
        if (depth == 0) {
            return pick("yes", "true", "false", "has(ports.http)", "has(ports.none)");
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> "(" + bool(d) + " && " + bool(d) + ")";
            case 1 -> "(" + bool(d) + " || " + bool(d) + ")";
            case 2 -> "!(" + bool(d) + ")";
            case 3 -> "(" + whole(d) + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + whole(d) + ")";
            case 4 -> "(" + real(d) + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + real(d) + ")";
            case 5 -> "(" + text(d) + pick(" < ", " == ", " != ", " >= ") + text(d) + ")";
            case 6 -> text(d) + pick(".contains(", ".startsWith(", ".endsWith(") + text(d) + ")";
            case 7 -> "(" + whole(d) + " in numbers)";
            case 8 -> "numbers." + pick("exists", "all", "exists_one") + "(n, n" + pick(" ", " / (n - 1) ")
                    + pick("> ", "== ") + whole(d) + ")";
            case 9 -> "(" + bool(d) + " ? " + bool(d) + " : " + bool(d) + ")";
            case 10 -> "names.filter(n, n != " + text(d) + ").exists(n, n.matches('" + pick("^a", "b+", "e$", "[a-c]*")
                    + "'))";
            default -> "(" + text(d) + " in ports)";
        };
    }

    private String whole(int depth) {
        if (depth == 0) {
            return pick("0", "1", "-1", "7", "count", "1000000", "ports.http", "ports.none", "numbers[1]");
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0, 1 -> "(" + whole(d) + pick(" + ", " - ", " * ", " / ", " % ") + whole(d) + ")";
            case 2 -> "size(" + text(d) + ")";
            case 3 -> "(" + bool(d) + " ? " + whole(d) + " : " + whole(d) + ")";
            case 4 -> "int(" + real(d) + ")";
            // The library fails on an empty string here, where the language says -1.
            case 5 -> "('x' + " + text(d) + ")" + pick(".indexOf(", ".lastIndexOf(") + text(d) + ")";
            case 6 -> pick("math.greatest(", "math.least(") + whole(d) + ", " + whole(d) + ")";
            default -> "numbers.map(n, n + " + whole(d) + ")[" + pick("0", "2", "9", "-1") + "]";
        };
    }

    private String real(int depth) {
        if (depth == 0) {
            return pick("0.0", "1.5", "-2.5", "share", "1e15");
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "(" + real(d) + pick(" + ", " - ", " * ", " / ") + real(d) + ")";
            case 1 -> "double(" + whole(d) + ")";
            case 2 -> pick("math.ceil(", "math.floor(", "math.round(", "math.trunc(", "math.abs(") + real(d) + ")";
            case 3 -> "(" + bool(d) + " ? " + real(d) + " : " + real(d) + ")";
            default -> "math.greatest([" + real(d) + ", " + real(d) + ", " + real(d) + "])";
        };
    }

    private String text(int depth) {
        if (depth == 0) {
            return pick("''", "'a'", "'abcabc'", "'Grüße 😀!'", "name", "names[0]");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "(" + text(d) + " + " + text(d) + ")";
            case 1 -> "string(" + whole(d) + ")";
            case 2 -> text(d) + pick(".lowerAscii()", ".upperAscii()", ".trim()", ".reverse()");
            case 3 -> text(d) + ".replace(" + text(d) + ", " + text(d) + pick("", ", 1", ", 0") + ")";
            case 4 -> text(d) + ".split(" + text(d) + pick("", ", 2", ", 0") + ").join('|')";
            case 5 -> text(d) + ".substring(" + pick("0", "1", "3", "0, 2", "2, 1") + ")";
            case 6 -> "(" + bool(d) + " ? " + text(d) + " : " + text(d) + ")";
            case 7 -> text(d) + ".charAt(" + pick("0", "1", "99") + ")";
            default -> "names.map(n, n + " + text(d) + ").join(', ')";
        };
    }

    private String pick(String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
