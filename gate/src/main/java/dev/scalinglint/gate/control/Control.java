package dev.scalinglint.gate.control;

import static dev.scalinglint.gate.control.Sense.LESS;
import static dev.scalinglint.gate.control.Sense.MORE;
import static dev.scalinglint.gate.control.Sense.MORE_THAN_ONE;
import static dev.scalinglint.gate.control.Sense.NONE;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The controls, in the order in which they are told. The table says which way each becomes looser, for a singleton and
 * for a fleet, and what its absence amounts to: a limit that is not there is infinite, a request that is not there is
 * none. Where absence amounts to null, its coming or going is neither looser nor tighter.
 */
public enum Control {
    // Units as such: what else they bring is told of them as controls of their own.
    UNIT_ADDED("unit-added", NONE, NONE, null, null),
    UNIT_REMOVED("unit-removed", NONE, NONE, null, null),
    UNIT_RENAMED("unit-renamed", NONE, NONE, null, null),
    UNIT_MOVED("unit-moved", NONE, NONE, null, null),
    UNIT_KIND("unit-kind", NONE, NONE, null, null),

    // How many. A second copy of a singleton does its work twice, and its first one begins to; a fleet of fewer has
    // less to lose a node or a peak with.
    /** A written count that nothing else changes, before and after. Answers to the names of both bounds. */
    REPLICAS("replicas", MORE_THAN_ONE, LESS, null, "more of a singleton run, or fewer share the load"),
    /** A bound that ends loosens a fleet as well: nothing then keeps it from its database's last connection. */
    REPLICAS_MAX("replicas-max", MORE_THAN_ONE, LESS, null, "more than one may run, or fewer can share the load"),
    REPLICAS_MIN("replicas-min", LESS, LESS, null, "fewer are certain to run"),
    /** Knative starts a revision with that many, whatever its most. */
    INITIAL_SCALE("initial-scale", MORE, NONE, 1.0, "a new revision starts with more than one"),
    /** Beside a singleton's pod, a rollout's is a second one; a fleet's fills in for the one that goes. */
    SURGE("surge", MORE, LESS, null, "two generations run at once, or fewer stand in during a rollout"),

    // What decides how many. For a singleton anything that does is one thing too many.
    AUTOSCALER("autoscaler", MORE, LESS, 0.0, "something may multiply a singleton, or nothing scales with the load"),
    METRIC_TARGET("metric-target", NONE, MORE, Double.POSITIVE_INFINITY, "it scales later"),
    AUTOSCALER_SETTING("autoscaler-setting", NONE, NONE, null, null),
    VERTICAL_AUTOSCALER("vertical-autoscaler", MORE, MORE, 0.0, "another than the manifest sizes the pods"),

    // How much one pod takes.
    CONCURRENCY_HARD("concurrency-hard", MORE, MORE, Double.POSITIVE_INFINITY, "a pod takes more at once"),
    CONCURRENCY_TARGET("concurrency-target", MORE, MORE, null, "a pod is given more before another starts"),
    PROCESSES("processes", MORE, MORE, null, "a pod does more at once"),
    REQUESTS("requests", LESS, LESS, 0.0, "less is reserved for it"),
    LIMITS("limits", MORE, MORE, Double.POSITIVE_INFINITY, "it may take more from its neighbours"),
    QOS("qos", LESS, LESS, null, "it is evicted earlier"),
    CONTAINER("container", NONE, NONE, null, null),

    // What keeps it serving.
    DISRUPTION_BUDGET("disruption-budget", MORE, MORE, 1.0, "a drain may take more of it at once"),
    PROBE_READINESS("probe-readiness", MORE, MORE, Double.POSITIVE_INFINITY,
            "a pod that cannot answer is sent requests for longer"),
    PROBE_LIVENESS("probe-liveness", MORE, MORE, Double.POSITIVE_INFINITY, "a pod that hangs stays for longer"),
    PROBE_STARTUP("probe-startup", MORE, MORE, Double.POSITIVE_INFINITY, "a pod that does not start is found later"),

    // Who reaches it, and how requests are shared out.
    EXPOSURE("exposure", MORE, MORE, 0.0, "more can reach it"),
    STICKINESS("stickiness", MORE, MORE, 0.0, "clients stay with one replica"),

    // What replicas share.
    POOL("pool", MORE, MORE, null, "each replica may open more connections"),
    CONNECTIONS("connections", MORE, MORE, null, "more connections are opened at the peak"),
    CONNECTIONS_ALLOWED("connections-allowed", LESS, LESS, null, "the server accepts fewer"),
    CONNECTIONS_OVER_LIMIT("connections-over-limit", MORE, MORE, 0.0, "more are opened than the server accepts"),
    POOLER_MODE("pooler-mode", NONE, NONE, null, null),
    VOLUME_ACCESS("volume-access", MORE, MORE, 0.0, "more can write to it"),
    COORDINATION("coordination", LESS, LESS, 0.0, "less keeps replicas from doing the same work"),

    // What it is, and how it is judged.
    IMAGE("image", LESS, LESS, null, "what runs is no longer pinned"),
    PROFILE("profile", LESS, LESS, 0.0, "fewer rules are asked of it"),
    SUPPRESSION("suppression", MORE, MORE, 0.0, "findings about it are not told");

    private final String id;
    private final Sense singleton;
    private final Sense fleet;
    private final @Nullable Double absent;
    private final @Nullable String loosened;

    Control(String id, Sense singleton, Sense fleet, @Nullable Double absent, @Nullable String loosened) {
        this.id = id;
        this.singleton = singleton;
        this.fleet = fleet;
        this.absent = absent;
        this.loosened = loosened;
    }

    /** What policies and reports call it; never changes. */
    public String id() {
        return id;
    }

    /** Whether something said of {@code id} is said of it: a written count is both bounds at once. */
    public boolean answersTo(String id) {
        return this.id.equals(id) || this == REPLICAS && (id.equals(REPLICAS_MAX.id) || id.equals(REPLICAS_MIN.id));
    }

    /** What happens once it is looser, as a clause; null for one that never is. */
    public @Nullable String loosened() {
        return loosened;
    }

    /**
     * Which way it becomes looser: {@code more} of it, {@code more than one}, {@code less}; null where none is looser.
     */
    public @Nullable String looser(Stance stance) {
        return sense(stance).words();
    }

    private Sense sense(Stance stance) {
        return stance == Stance.SINGLETON ? singleton : fleet;
    }

    private static final Set<Control> OF_UNITS =
            EnumSet.of(UNIT_ADDED, UNIT_REMOVED, UNIT_RENAMED, UNIT_MOVED, UNIT_KIND);

    /** Whether it is about a unit as such. */
    public boolean ofUnit() {
        return OF_UNITS.contains(this);
    }

    /** Whether a singleton is loosened by something else than a fleet. */
    public boolean dependsOnStance() {
        return singleton != fleet;
    }

    /** Whether an amount is as good as nothing written: no limit at all, say. */
    public boolean isAbsence(@Nullable Double amount) {
        return absent != null && absent.equals(amount);
    }

    /** Of a change from one value to another; null where there is none. */
    public Direction direction(Stance stance, @Nullable ControlValue before, @Nullable ControlValue after) {
        return sense(stance).direction(before == null ? absent : before.amount(),
                after == null ? absent : after.amount());
    }
}
