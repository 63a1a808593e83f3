package dev.scalinglint.gate.footprint;

/** How much of everything runs. */
public enum ScaleLevel {
    /** Every workload at its fewest; what runs to completion does not run. */
    MINIMUM("at the least"),
    /** Every workload at its most. */
    MAXIMUM("at full scale"),
    /** The same while every workload is rolled out at once, each with all that its strategy adds. */
    ROLLOUT("in a rollout at full scale");

    private final String words;

    ScaleLevel(String words) {
        this.words = words;
    }

    /** For people, before what it comes to. */
    public String words() {
        return words;
    }
}
