package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps replicas of a workload from doing the same work twice (facts 9): the best evidence there is.
 *
 * @param grade    how well it is seen
 * @param kind     {@code leader-election}, {@code external-scheduler}, {@code db-lease} or {@code partition-lock}
 * @param evidence what was seen, for people
 * @param declared by the owner's annotation
 * @param reasoned a declaration with its reason; always true for what is seen
 * @param others   further evidence, the best first, each at its own place
 * @param place    where the evidence stands
 */
public record Coordination(Grade grade, String kind, String evidence, boolean declared, boolean reasoned,
        List<Coordination> others, Place place)
        implements
            Placed {
    /** STRONG: a mechanism is wired. MEDIUM: configured. WEAK: a name suggests it. */
    public enum Grade {
        WEAK, MEDIUM, STRONG
    }

    /** What is seen in the manifests, as opposed to declared. */
    public static Coordination seen(Grade grade, String kind, String evidence, Place place) {
        return new Coordination(grade, kind, evidence, false, true, List.of(), place);
    }

    /** The best of all evidence, with the others beside it; null when there is none. */
    public static @Nullable Coordination best(List<Coordination> evidence) {
        if (evidence.isEmpty()) {
            return null;
        }
        List<Coordination> sorted = new ArrayList<>(evidence);
        sorted.sort((a, b) -> compare(b, a));
        return sorted.get(0).beside(sorted.subList(1, sorted.size()));
    }

    /** This, though there was other evidence before. */
    public Coordination over(@Nullable Coordination before) {
        if (before == null) {
            return this;
        }
        List<Coordination> others = new ArrayList<>(List.of(before.beside(List.of())));
        others.addAll(before.others);
        return beside(others);
    }

    private Coordination beside(List<Coordination> others) {
        return new Coordination(grade, kind, evidence, declared, reasoned, List.copyOf(others), place);
    }

    /** What excuses most counts most; then what is declared; then how sure it is. */
    private static int compare(Coordination a, Coordination b) {
        int order = Boolean.compare(a.excusesSingleton(), b.excusesSingleton());
        order = order != 0 ? order : Boolean.compare(a.declared, b.declared);
        return order != 0 ? order : a.grade.compareTo(b.grade);
    }

    /** Whether it excuses a singleton from being alone: at least medium, reasoned, and not per partition only. */
    @Fact
    public boolean excusesSingleton() {
        return grade != Grade.WEAK && reasoned && !kind.equals("partition-lock");
    }
}
