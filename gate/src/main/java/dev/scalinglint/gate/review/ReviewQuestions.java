package dev.scalinglint.gate.review;

import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.Stance;
import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.policy.ReviewRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Asks of each change whether somebody has to look at it. */
final class ReviewQuestions {
    private static final String SINGLETON = "singleton";
    private final List<ReviewRule> rules;
    private final UnitWorkloads workloads;

    ReviewQuestions(List<ReviewRule> rules, UnitWorkloads workloads) {
        this.rules = rules;
        this.workloads = workloads;
    }

    List<ReviewedChange> about(List<ControlChange> controls, List<SettingsChange> settings) {
        List<ReviewedChange> asked = new ArrayList<>();
        controls.forEach(change -> ask(change, asked));
        settings.forEach(change -> ask(change, asked));
        return asked;
    }

    private void ask(ControlChange change, List<ReviewedChange> asked) {
        List<Workload> own = workloads.of(change);
        UnitName unit = new UnitName(change.unit());
        List<String> asking = rules.stream()
                .filter(rule -> names(rule.controls(), ids(change.control())) && isWay(rule, direction(change))
                        && isOf(rule, change) && unit.isMeantBy(rule.match(), own)
                        && rule.minds(change.after() == null ? null : change.after().amount()))
                .map(ReviewRule::name).toList();
        if (!asking.isEmpty()) {
            asked.add(new ReviewedChange(change.sentence(), ids(change.control()),
                    change.after() == null ? "none" : change.after().text(), own, unit, change.place(), asking));
        }
    }

    /** What is said of some workloads only is not said of a setting. */
    private void ask(SettingsChange change, List<ReviewedChange> asked) {
        Set<String> id = Set.of(change.kind().id());
        List<String> asking = rules.stream()
                .filter(rule -> names(rule.controls(), id) && isWay(rule, change.loosens() ? "loosens" : "neither")
                        && rule.profile() == null && rule.match().isOfAll())
                .map(ReviewRule::name).toList();
        if (!asking.isEmpty()) {
            String place = change.place() == null ? "" : " (" + change.place() + ")";
            asked.add(new ReviewedChange(change.what() + place, id, change.what(), List.of(), null, change.place(),
                    asking));
        }
    }

    /** A written count is both bounds at once. */
    private static Set<String> ids(Control control) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(Control.values()).map(Control::id).filter(control::answersTo).forEach(ids::add);
        return ids;
    }

    private static boolean names(Collection<NameGlob> globs, Set<String> ids) {
        return globs.stream().anyMatch(glob -> ids.stream().anyMatch(glob::matches));
    }

    private static String direction(ControlChange change) {
        return change.direction().name().toLowerCase(Locale.ROOT);
    }

    private static boolean isWay(ReviewRule rule, String direction) {
        return rule.direction().equals("any") || rule.direction().equals(direction);
    }

    private static boolean isOf(ReviewRule rule, ControlChange change) {
        NameGlob profile = rule.profile();
        return profile == null || change.profiles().stream().anyMatch(profile::matches)
                || change.stance() == Stance.SINGLETON && profile.matches(SINGLETON);
    }
}
