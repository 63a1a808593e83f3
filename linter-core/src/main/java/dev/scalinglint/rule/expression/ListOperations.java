package dev.scalinglint.rule.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a list; {@link Term#NONE} where the arguments do not fit. */
final class ListOperations {
    private ListOperations() {}

    static @Nullable Object call(String function, List<?> list, @Nullable Object second) throws EvaluationException {
        return switch (function) {
            case "_+_" -> second instanceof List<?> more ? plus(list, more) : Term.NONE;
            case "join" -> second == null || second instanceof String
                    ? join(list, second == null ? "" : (String) second)
                    : Term.NONE;
            case "math.@max", "math.@min" -> extreme(function, list);
            case "dyn" -> list;
            default -> Term.NONE;
        };
    }

    private static List<?> plus(List<?> list, List<?> more) {
        List<Object> sum = list instanceof Loop.Growing growing ? growing : new ArrayList<>(list);
        sum.addAll(more);
        return sum;
    }

    private static String join(List<?> list, String separator) throws EvaluationException {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String item)) {
                throw new EvaluationException("only strings can be joined, and not " + Misfit.type(list.get(i)));
            }
            joined.append(i == 0 ? "" : separator).append(item);
            StringOperations.limited(joined.length(), item);
        }
        return joined.toString();
    }

    private static @Nullable Object extreme(String function, List<?> list) throws EvaluationException {
        if (list.isEmpty()) {
            throw new EvaluationException("nothing is the greatest or least of an empty list");
        }
        Object best = list.get(0);
        for (Object item : list) {
            best = NumberOperations.call(function, best, item);
        }
        return best;
    }
}
