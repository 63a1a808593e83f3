package dev.scalinglint.gate.review;

import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.WorkloadMatch;
import java.util.List;

/** What a unit is known by where a policy or an approval means some units only. */
record UnitName(ScalingUnit unit) {
    /** Whether it is meant: as the head has it, or as the base does, so that no rename gets round a review. */
    boolean isMeantBy(WorkloadMatch match, List<Workload> workloads) {
        return workloads.isEmpty()
                ? match.accepts(unit.application(), unit.namespace(), unit.kind(), unit.name())
                : workloads.stream().anyMatch(match::accepts);
    }
}
