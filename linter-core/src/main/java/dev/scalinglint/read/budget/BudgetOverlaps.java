package dev.scalinglint.read.budget;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Workload;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which budgets select pods that an earlier one, or one that CloudNativePG makes, selects too. To be asked in order.
 */
final class BudgetOverlaps {
    /** So many others of one workload are compared with; each of more has been said to overlap with one of them. */
    private static final int FEW = 16;

    private final Map<ObjectId, List<ObjectId>> budgetsOf = new IdentityHashMap<>();
    private final List<PostgresBudget> made;

    BudgetOverlaps(List<PostgresBudget> made) {
        this.made = made;
    }

    /** The first overlap as a sentence at the selector; null when there is none. */
    @Nullable
    Located<String> of(ObjectId budget, Selector selector, List<Workload> covered) {
        String sentence = null;
        for (Workload workload : covered) {
            List<ObjectId> others = budgetsOf.computeIfAbsent(workload.id(), id -> new ArrayList<>(1));
            ObjectId rival = others.stream().filter(other -> isRival(other, budget)).findFirst().orElse(null);
            if (rival != null && sentence == null) {
                sentence =
                        "PodDisruptionBudget " + rival.name() + " selects the pods of " + workload.id().ref() + " too";
            }
            if (others.size() < FEW && others.stream().noneMatch(other -> isSame(other, budget))) {
                others.add(budget);
            }
        }
        if (sentence == null && selector.written()) {
            sentence = made.stream().filter(other -> other.isUnder(budget, selector)).findFirst()
                    .map(PostgresBudget::toString).orElse(null);
        }
        return sentence == null ? null : new Located<>(sentence, sentence, selector.place(), false);
    }

    private static boolean isSame(ObjectId other, ObjectId budget) {
        return other.name().value().equals(budget.name().value())
                && Objects.equals(other.namespace(), budget.namespace());
    }

    /** An object that is written twice is still one. */
    private static boolean isRival(ObjectId other, ObjectId budget) {
        return other.sharesNamespaceWith(budget) && !other.name().value().equals(budget.name().value());
    }
}
