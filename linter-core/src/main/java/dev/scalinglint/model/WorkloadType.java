package dev.scalinglint.model;

/** The sorts of workload, by what their controller does with the pods. */
public enum WorkloadType {
    DEPLOYMENT,
    STATEFUL_SET,
    DAEMON_SET,
    REPLICA_SET,
    JOB,
    CRON_JOB,
    SCALED_JOB,
    POD,
    ROLLOUT,
    KNATIVE_SERVICE,
    KNATIVE_CONFIGURATION,
    COMPOSE_SERVICE;

    /** Whether its pods serve until stopped, as opposed to running to completion. */
    public boolean isServing() {
        return this != JOB && this != CRON_JOB && this != SCALED_JOB;
    }

    public boolean isKnative() {
        return this == KNATIVE_SERVICE || this == KNATIVE_CONFIGURATION;
    }
}
