package dev.scalinglint.rule.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an expression reads although it may not be set: then the rule would fail on the objects that lack it. What
 * a rule asked before is known: {@code when} holds where {@code must} is asked, and {@code must} does not where the
 * message is told.
 */
final class Guards {
    private final ModelTypes types;
    private final Map<String, CelExpr> terms = new HashMap<>();
    private final Known known = new Known(terms);
    private final Set<String> set = new HashSet<>();

    Guards(ModelTypes types) {
        this.types = types;
    }

    /** From here on a condition held. */
    void holds(CelAbstractSyntaxTree condition) {
        set.addAll(known.whenTrue(condition.getExpr()));
    }

    /** From here on a condition did not hold. */
    void fails(CelAbstractSyntaxTree condition) {
        set.addAll(known.whenFalse(condition.getExpr()));
    }

    /** From here on a name stands for an expression. */
    void define(String name, CelAbstractSyntaxTree term) {
        terms.put(name, term.getExpr());
        set.addAll(known.needed(term.getExpr()));
    }

    /** All that is known by now. */
    Set<String> known() {
        return Set.copyOf(set);
    }

    /** Back to what was known before. */
    void forget(Set<String> before) {
        set.clear();
        set.addAll(before);
    }

    /** What is wrong at the first field that may not be set; null when nothing is. */
    @Nullable
    ExpressionException mistake(CelAbstractSyntaxTree ast) {
        CelExpr open = open(ast, ast.getExpr(), set);
        if (open == null) {
            return null;
        }
        int offset = ast.getSource().getPositionsMap().getOrDefault(open.id(), 0);
        CelSourceLocation at = ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.NONE);
        return new ExpressionException("'" + known.text(open) + "' may not be set, and then the rule fails: ask has("
                + known.text(open) + ") first", Math.max(at.getLine(), 1), Math.max(at.getColumn(), 0));
    }

    /** The first field that is read without being known to be set. */
    private @Nullable CelExpr open(CelAbstractSyntaxTree ast, CelExpr expr, Set<String> set) {
        return switch (expr.getKind()) {
            case SELECT -> ofSelect(ast, expr, set);
            case CALL -> ofCall(ast, expr, set);
            case LIST -> first(ast, expr.list().elements(), set);
            case MAP -> {
                CelExpr open = null;
                for (CelExpr.CelMap.Entry entry : expr.map().entries()) {
                    open = open == null ? open(ast, entry.value(), set) : open;
                }
                yield open;
            }
            case COMPREHENSION -> ofLoop(ast, expr.comprehension(), set);
            default -> null;
        };
    }

    private @Nullable CelExpr first(CelAbstractSyntaxTree ast, Iterable<CelExpr> all, Set<String> set) {
        for (CelExpr each : all) {
            CelExpr open = open(ast, each, set);
            if (open != null) {
                return open;
            }
        }
        return null;
    }

    private @Nullable CelExpr ofSelect(CelAbstractSyntaxTree ast, CelExpr expr, Set<String> set) {
        CelExpr owner = expr.select().operand();
        CelExpr open = open(ast, owner, set);
        if (open != null || expr.select().testOnly() || set.contains(known.text(expr))) {
            return open;
        }
        if (isItem(owner) && known.ofItems(owner.call().args().get(0), known.text(owner)).contains(known.text(expr))) {
            return null;
        }
        CelType type = ast.getType(owner.id()).orElse(null);
        return type != null && types.mayBeAbsent(type.name(), expr.select().field()) ? expr : null;
    }

    private static boolean isItem(CelExpr owner) {
        return owner.getKind() == CelExpr.ExprKind.Kind.CALL && owner.call().function().equals("_[_]");
    }

    private @Nullable CelExpr ofCall(CelAbstractSyntaxTree ast, CelExpr expr, Set<String> set) {
        var operands = Known.operands(expr);
        return switch (expr.call().function()) {
            case "_&&_" -> ofJunction(ast, operands.get(0), operands.get(1), known.whenTrue(operands.get(0)),
                    guards(operands.get(1), true), set);
            case "_||_" -> ofJunction(ast, operands.get(0), operands.get(1), known.whenFalse(operands.get(0)),
                    guards(operands.get(1), false), set);
            case "_?_:_" -> {
                CelExpr open = open(ast, operands.get(0), set);
                open = open != null ? open : open(ast, operands.get(1), and(set, known.whenTrue(operands.get(0))));
                yield open != null ? open : open(ast, operands.get(2), and(set, known.whenFalse(operands.get(0))));
            }
            default -> first(ast, operands, set);
        };
    }

    /** A side that decides makes an error of the other irrelevant, on whichever side it stands. */
    private @Nullable CelExpr ofJunction(CelAbstractSyntaxTree ast, CelExpr left, CelExpr right, Set<String> byLeft,
            Set<String> byRight, Set<String> set) {
        CelExpr open = open(ast, left, and(set, byRight));
        return open != null ? open : open(ast, right, and(set, byLeft));
    }

    /** What the second side alone asks: it must not be excused by reading the same. */
    private Set<String> guards(CelExpr side, boolean outcome) {
        Set<String> guards = new HashSet<>(outcome ? known.whenTrue(side) : known.whenFalse(side));
        guards.removeAll(known.needed(side));
        return guards;
    }

    private @Nullable CelExpr ofLoop(CelAbstractSyntaxTree ast, CelExpr.CelComprehension loop, Set<String> set) {
        CelExpr open = open(ast, loop.iterRange(), set);
        if (open != null) {
            return open;
        }
        Set<String> within = new HashSet<>(set);
        within.removeIf(path -> path.startsWith(loop.iterVar() + "."));
        within.addAll(known.ofItems(loop.iterRange(), loop.iterVar()));
        return open(ast, loop.loopStep(), within);
    }

    private static Set<String> and(Set<String> set, Set<String> more) {
        Set<String> all = new HashSet<>(set);
        all.addAll(more);
        return all;
    }
}
