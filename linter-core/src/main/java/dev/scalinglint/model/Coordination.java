package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * What keeps replicas of a workload from doing the same work twice (domain.md 9).
 *
 * @param grade    how well it is seen
 * @param kind     {@code leader-election}, {@code external-scheduler}, {@code db-lease} or {@code partition-lock}
 * @param evidence what was seen, for people
 * @param declared by the owner's annotation
 * @param reasoned a declaration with its reason; always true for what is seen
 */
public record Coordination(Grade grade, String kind, String evidence, boolean declared, boolean reasoned, Place place)
        implements Placed {
    /** STRONG: a mechanism is wired. MEDIUM: configured. WEAK: a name suggests it. */
    public enum Grade { WEAK, MEDIUM, STRONG }

    /** What is seen in the manifests, as opposed to declared. */
    public static Coordination seen(Grade grade, String kind, String evidence, Place place) {
        return new Coordination(grade, kind, evidence, false, true, place);
    }

    /** Whether it excuses a singleton from being alone: at least medium, reasoned, and not per partition only. */
    @Fact
    public boolean excusesSingleton() {
        return grade != Grade.WEAK && reasoned && !kind.equals("partition-lock");
    }
}
