package dev.scalinglint.rule.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done with a list. */
final class ListOperations {
    private ListOperations() {}

    static @Nullable Object call(String function, List<?> list, @Nullable Object second) throws EvaluationException {
        return switch (function) {
            case "_+_" -> plus(list, (List<?>) second);
            case "join" -> join(list, second == null ? "" : (String) second);
            case "math.@max", "math.@min" -> extreme(function, list);
            case "dyn" -> list;
            default -> throw new EvaluationException("'" + function + "' is nothing to do with a list");
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
                throw new EvaluationException("only strings can be joined");
            }
            joined.append(i == 0 ? "" : separator).append(item);
        }
        return joined.toString();
    }

    private static Object extreme(String function, List<?> list) throws EvaluationException {
        Object best = list.get(0);
        for (Object item : list) {
            best = NumberOperations.call(function, best, item);
        }
        return best;
    }
}
