package dev.scalinglint.rule.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for while an expression is evaluated: the rule's variables, and those of the macros around a term.
 */
final class Bindings {
    /** As many rounds may all macros of one evaluation take together: a rule of the tree may be hostile. */
    private static final int MOST_ROUNDS = 100_000;
    /** What a round counts for beside the items and characters that are gone through, of which so many are allowed. */
    private static final int ROUND = 50;
    private static final long MOST = (long) MOST_ROUNDS * ROUND;
    private final Map<String, Object> variables;
    private final @Nullable Bindings outer;
    private final long[] spent;
    private final String name;
    private @Nullable Object local;

    Bindings(Map<String, Object> variables) {
        this.variables = variables;
        this.outer = null;
        this.spent = new long[1];
        this.name = "";
    }

    private Bindings(Bindings outer, String name, @Nullable Object local) {
        this.variables = outer.variables;
        this.outer = outer;
        this.spent = outer.spent;
        this.name = name;
        this.local = local;
    }

    /** The same where one more name is known. */
    Bindings with(String local, @Nullable Object value) {
        return new Bindings(this, local, value);
    }

    void set(@Nullable Object value) {
        local = value;
    }

    void countRound() throws EvaluationException {
        spend(ROUND);
    }

    /** Counts what is gone through: an item of a list is one, as are some characters of a text. */
    void spend(long steps) throws EvaluationException {
        spent[0] += steps;
        if (spent[0] > MOST) {
            throw new EvaluationException("more than " + MOST_ROUNDS + " rounds of exists, all, filter and map,"
                    + " or as much done with long lists and texts");
        }
    }

    @Nullable
    Object value(String wanted) throws EvaluationException {
        for (Bindings scope = this; scope.outer != null; scope = scope.outer) {
            if (scope.name.equals(wanted)) {
                if (scope.local instanceof EvaluationException failed) {
                    throw failed;
                }
                return scope.local;
            }
        }
        Object value = variables.get(wanted);
        if (value == null && !variables.containsKey(wanted)) {
            throw new EvaluationException("'" + wanted + "' has no value");
        }
        return value;
    }
}
