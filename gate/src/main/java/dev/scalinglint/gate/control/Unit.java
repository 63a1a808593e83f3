package dev.scalinglint.gate.control;

import dev.scalinglint.model.Container;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.proposal.Alone;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workload in one revision.
 *
 * @param model    the application it is in
 * @param profiles what the policy and its own annotation say that it is
 */
public record Unit(Model model, Workload workload, Set<String> profiles) {
    private static final String SINGLETON = "singleton";

    public Unit {
        profiles = Set.copyOf(profiles);
    }

    public ScalingUnit id() {
        return ScalingUnit.of(model.application(), workload.id());
    }

    /** Whether it is meant by one of the objects. */
    public boolean isAmong(Collection<ObjectId> ids) {
        return ids.contains(workload.id());
    }

    /** Whether a written count alone decides how many run. */
    public boolean counted() {
        Scale scale = workload.scale();
        return !scale.autoscaled() && scale.min().value() == scale.max().value()
                && scale.min().place().equals(scale.max().place());
    }

    /** Whether the pod as a whole is given resources. */
    public boolean podLevel() {
        return workload.admission().cpu() != null;
    }

    /**
     * Why it is taken for something that must not run twice, as a clause; null when it is not. A profile decides; of
     * one without any, what its owner wrote so that it does not.
     */
    public @Nullable String singleton() {
        if (profiles.contains(SINGLETON)) {
            return "its profile says so";
        }
        if (!profiles.isEmpty() || workload.coordinated() || workload.scale().max().value() != 1) {
            return null;
        }
        if (workload.type().isKnative() && !workload.scale().max().defaulted()) {
            return workload.scale().max().source() + " is 1";
        }
        if (workload.type() == WorkloadType.DEPLOYMENT && workload.scale().maxSurge().value() == 0) {
            return "no rollout lets two of it run";
        }
        return schedules() ? "it schedules tasks" : Alone.sign(workload);
    }

    private boolean schedules() {
        for (Container container : workload.containers()) {
            if (container.programs().stream().anyMatch(program -> program.beat() != null && !program.beat().locks())) {
                return true;
            }
        }
        return false;
    }
}
