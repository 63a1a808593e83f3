package dev.scalinglint.gate.footprint;

import dev.scalinglint.model.Scale;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import java.math.BigDecimal;

/** The pods of one workload, and what they ask for. */
record Pods(Workload workload, String name) {
    static Pods of(Workload workload) {
        return new Pods(workload, workload.id().name().value());
    }

    Amount at(ScaleLevel level) {
        Scale scale = workload.scale();
        if (workload.type() == WorkloadType.DAEMON_SET) {
            return Amount.open(name + " runs once per node");
        } else if (level == ScaleLevel.MINIMUM) {
            return Amount.of(workload.type().isServing() ? (long) revisions() * scale.min().value() : 0);
        } else if (scale.max().unlimited()) {
            return Amount.open(name + " has no upper bound");
        }
        return Amount.of((long) revisions() * scale.max().value() + (level == ScaleLevel.ROLLOUT ? scale.surge() : 0));
    }

    /** Each revision of a Knative Service that gets traffic has as many as the Service. */
    private int revisions() {
        return workload.knative() == null ? 1 : workload.knative().revisions();
    }

    Amount requested(String resource, Amount count) {
        BigDecimal each = workload.requested(resource);
        return each == null ? Amount.NONE : new Amount(each.multiply(count.known()), count.open());
    }

    /** Without a limit a pod may take whatever its node has, which nobody knows. */
    Amount limited(String resource, Amount count) {
        BigDecimal each = workload.limited(resource);
        if (each != null) {
            return new Amount(each.multiply(count.known()), count.open());
        }
        boolean none = count.isWhole() && count.known().signum() == 0;
        return none ? Amount.NONE : Amount.open(name + " has no " + resource + " limit");
    }
}
