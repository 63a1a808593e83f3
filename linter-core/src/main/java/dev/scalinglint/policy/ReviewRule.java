package dev.scalinglint.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which changes somebody has to look at before they are merged. All that is said must fit.
 *
 * @param name      what later policies alter it by, and what reports call it
 * @param controls  ids of controls, or of settings
 * @param match     of which workloads
 * @param profile   what they must be; null for anything
 * @param direction {@code loosens}, {@code tightens}, {@code neither} or {@code any}
 * @param above     only what comes to more than this; null for anything
 * @param below     only what comes to less than this; null for anything
 */
public record ReviewRule(String name, List<NameGlob> controls, WorkloadMatch match, @Nullable NameGlob profile,
        String direction, @Nullable Double above, @Nullable Double below) {
    public ReviewRule {
        controls = List.copyOf(controls);
    }

    static ReviewRule of(String name, Map<?, ?> written) {
        Object control = written.get("control");
        List<?> controls = control instanceof List<?> list ? list : List.of(control == null ? "*" : control);
        return new ReviewRule(name, controls.stream().map(each -> NameGlob.of(each.toString())).toList(),
                WorkloadMatch.of(written.get("match") instanceof Map<?, ?> match ? match : Map.of()),
                written.get("profile") instanceof String profile ? NameGlob.of(profile) : null,
                written.get("direction") instanceof String direction ? direction : "loosens",
                number(written.get("above")), number(written.get("below")));
    }

    private static @Nullable Double number(@Nullable Object written) {
        return written instanceof Number number ? number.doubleValue() : null;
    }

    /** The same for workloads of a profile, unless it names one itself. */
    ReviewRule ofProfile(String given) {
        return profile != null
                ? this
                : new ReviewRule(name, controls, match, NameGlob.of(given), direction, above, below);
    }

    /** Whether a value that a control comes to is one that this asks about; one that nobody can tell is. */
    public boolean minds(@Nullable Double amount) {
        return amount == null || (above == null || amount > above) && (below == null || amount < below);
    }
}
