package dev.scalinglint.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which changes need a review, and what counts as one: {@code controls} of the policies and the configuration.
 *
 * @param reviews  by name
 * @param approval for all of them
 * @param letsNewSuppressions whether what a change asks not to be told counts before it is merged
 */
public record ControlPolicy(Map<String, ReviewRule> reviews, ApprovalTerms approval,
        boolean letsNewSuppressions) {
    /** Asks for nothing. */
    static final ControlPolicy NONE = new ControlPolicy(Map.of(), ApprovalTerms.DEFAULT, false);

    /** In the order in which they were first named. */
    public List<ReviewRule> rules() {
        return List.copyOf(reviews.values());
    }

    /** This, and what a later policy says: a review of a name that is known replaces it, {@code off} takes it away. */
    ControlPolicy with(Map<String, Object> written, @Nullable String profile) {
        Map<String, ReviewRule> all = new LinkedHashMap<>(reviews);
        if (written.get("review") instanceof Map<?, ?> named) {
            named.forEach((name, said) -> put(profile == null ? name.toString() : profile + "/" + name, said, profile,
                    all));
        }
        ApprovalTerms approved = profile == null && written.get("approval") instanceof Map<?, ?> said
                ? approval.with(said)
                : approval;
        boolean lets = profile == null && written.get("new-suppressions-count") instanceof Boolean yes
                ? yes
                : letsNewSuppressions;
        return new ControlPolicy(all, approved, lets);
    }

    private static void put(String name, Object said, @Nullable String profile, Map<String, ReviewRule> all) {
        if (!(said instanceof Map<?, ?> written)) {
            all.remove(name);
            return;
        }
        ReviewRule rule = ReviewRule.of(name, written);
        all.put(name, profile == null ? rule : rule.ofProfile(profile));
    }
}
