package dev.scalinglint.rule.cel;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be set where an expression came out true, or false: {@code has(a.b)} says it of {@code a.b}, and so
 * does whatever could not be evaluated without it. Terms are named by their text.
 */
final class Known {
    /** Of what never comes out so, anything is known. */
    private static final @Nullable Set<String> ANYTHING = null;

    private final Map<String, CelExpr> terms;

    /** @param terms what names of a rule's own stand for */
    Known(Map<String, CelExpr> terms) {
        this.terms = terms;
    }

    Set<String> whenTrue(CelExpr expr) {
        Set<String> known = when(expr, true);
        return known == null ? Set.of() : known;
    }

    Set<String> whenFalse(CelExpr expr) {
        Set<String> known = when(expr, false);
        return known == null ? Set.of() : known;
    }

    private @Nullable Set<String> when(CelExpr expr, boolean outcome) {
        switch (expr.getKind()) {
            case CONSTANT :
                CelConstant constant = expr.constant();
                return constant.getKind() == CelConstant.Kind.BOOLEAN_VALUE && constant.booleanValue() != outcome
                        ? ANYTHING
                        : Set.of();
            case IDENT :
                CelExpr term = terms.get(expr.ident().name());
                return term == null ? Set.of() : when(term, outcome);
            case CALL :
                return whenCalled(expr, outcome);
            case COMPREHENSION :
                return needed(expr);
            default :
                return expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly() && outcome
                        ? both(needed(expr), Set.of(text(expr)))
                        : needed(expr);
        }
    }

    private @Nullable Set<String> whenCalled(CelExpr expr, boolean outcome) {
        List<CelExpr> arguments = expr.call().args();
        switch (expr.call().function()) {
            case "!_" :
                return when(arguments.get(0), !outcome);
            case "_&&_" :
            case "_||_" :
                Set<String> left = when(arguments.get(0), outcome);
                Set<String> right = when(arguments.get(1), outcome);
                return expr.call().function().equals("_&&_") == outcome ? both(left, right) : either(left, right);
            case "_?_:_" :
                return either(both(when(arguments.get(0), true), when(arguments.get(1), outcome)),
                        both(when(arguments.get(0), false), when(arguments.get(2), outcome)));
            default :
                return needed(expr);
        }
    }

    private static @Nullable Set<String> both(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == ANYTHING || b == ANYTHING) {
            return ANYTHING;
        }
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private static @Nullable Set<String> either(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == ANYTHING || b == ANYTHING) {
            return a == ANYTHING ? b : a;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }

    /** What an expression that has a value cannot have it without. */
    Set<String> needed(CelExpr expr) {
        Set<String> needed = new HashSet<>();
        need(expr, needed);
        return needed;
    }

    private void need(CelExpr expr, Set<String> needed) {
        switch (expr.getKind()) {
            case SELECT -> {
                need(expr.select().operand(), needed);
                if (!expr.select().testOnly()) {
                    needed.add(text(expr));
                }
            }
            case CALL -> {
                String function = expr.call().function();
                if (function.equals("_?_:_")) {
                    need(expr.call().args().get(0), needed);
                } else if (!function.equals("_&&_") && !function.equals("_||_")) {
                    operands(expr).forEach(operand -> need(operand, needed));
                }
            }
            case LIST -> expr.list().elements().forEach(item -> need(item, needed));
            case COMPREHENSION -> need(expr.comprehension().iterRange(), needed);
            default -> {
            }
        }
    }

    /** What each item of a list has, as {@code filter} left it, for an item that is called so. */
    Set<String> ofItems(CelExpr range, String item) {
        CelExpr list = range.getKind() == CelExpr.ExprKind.Kind.IDENT && terms.containsKey(range.ident().name())
                ? terms.get(range.ident().name())
                : range;
        if (list.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
            return Set.of();
        }
        CelExpr.CelComprehension loop = list.comprehension();
        CelExpr step = loop.loopStep();
        boolean filters = step.getKind() == CelExpr.ExprKind.Kind.CALL && step.call().function().equals("_?_:_")
                && keeps(step.call().args().get(1), loop.iterVar());
        if (!filters) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(ofItems(loop.iterRange(), item));
        for (String path : whenTrue(step.call().args().get(0))) {
            if (path.startsWith(loop.iterVar() + ".")) {
                known.add(item + path.substring(loop.iterVar().length()));
            }
        }
        return known;
    }

    /** {@code total + [item]}. */
    private static boolean keeps(CelExpr sum, String item) {
        if (sum.getKind() != CelExpr.ExprKind.Kind.CALL || !sum.call().function().equals("_+_")) {
            return false;
        }
        CelExpr added = sum.call().args().get(1);
        return added.getKind() == CelExpr.ExprKind.Kind.LIST && added.list().elements().size() == 1
                && added.list().elements().get(0).getKind() == CelExpr.ExprKind.Kind.IDENT
                && added.list().elements().get(0).ident().name().equals(item);
    }

    static List<CelExpr> operands(CelExpr call) {
        List<CelExpr> operands = new ArrayList<>();
        call.call().target().ifPresent(operands::add);
        operands.addAll(call.call().args());
        return operands;
    }

    private String ofCall(CelExpr expr) {
        List<String> operands = operands(expr).stream().map(this::text).toList();
        return expr.call().function().equals("_[_]")
                ? operands.get(0) + "[" + operands.get(1) + "]"
                : expr.call().function() + "(" + String.join(", ", operands) + ")";
    }

    /** A term as a text that only the same term has. */
    String text(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> {
                CelExpr term = terms.get(expr.ident().name());
                yield term != null && term.getKind() == CelExpr.ExprKind.Kind.SELECT ? text(term) : expr.ident().name();
            }
            case SELECT -> text(expr.select().operand()) + "." + expr.select().field();
            case CONSTANT -> expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    ? "'" + expr.constant().stringValue() + "'"
                    : expr.constant().getKind() == CelConstant.Kind.INT64_VALUE
                            ? String.valueOf(expr.constant().int64Value())
                            : expr.constant().toString();
            case CALL -> ofCall(expr);
            default -> expr.toString();
        };
    }
}
