package dev.scalinglint.model.read;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.source.Place;
import org.jspecify.annotations.Nullable;

/** Why a PodDisruptionBudget is refused, or is none at all (domain.md 2.5). */
final class BudgetProblem {
    private BudgetProblem() {}

    /** The first problem, as a sentence where it stands; null when there is none. */
    static @Nullable Located<String> of(KubeObject budget) {
        Scalar least = budget.spec().scalar("minAvailable");
        Scalar most = budget.spec().scalar("maxUnavailable");
        if (least == null && most == null) {
            boolean blank = !budget.spec().has("minAvailable") && !budget.spec().has("maxUnavailable");
            return blank ? said("sets neither minAvailable nor maxUnavailable", budget.body().placeOf("spec")) : null;
        }
        if (least != null && most != null) {
            Place later = least.place().compareTo(most.place()) > 0 ? least.place() : most.place();
            return said("sets both minAvailable and maxUnavailable: only one is allowed", later);
        }
        return least != null ? ofField("minAvailable", least) : ofField("maxUnavailable", most);
    }

    private static @Nullable Located<String> ofField(String field, Scalar written) {
        String fault = fault(written);
        return fault == null ? null : said(field + " " + fault, written.place());
    }

    private static @Nullable String fault(Scalar written) {
        String text = written.text();
        Integer number = Scalars.integer(text);
        if (Scalars.isPlaceholder(text)) {
            return null;
        }
        if (number != null && number < 0) {
            return text + " is negative";
        }
        if (number != null) {
            return written.type() == Scalar.Type.INTEGER ? null
                    : "\"" + text + "\" is a quoted number: it must be the integer " + text + " or a percentage";
        }
        if (!text.matches("[0-9]+%")) {
            return "\"" + text + "\" is neither an integer nor a percentage such as 50%";
        }
        return text.matches("0*(100|[0-9]{1,2})%") ? null : text + " is over 100%";
    }

    private static Located<String> said(String sentence, Place place) {
        return new Located<>(sentence, sentence, place, false);
    }
}
