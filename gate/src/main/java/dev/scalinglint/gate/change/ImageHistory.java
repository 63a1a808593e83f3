package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Unit;

/** Which images a workload has had. */
@FunctionalInterface
public interface ImageHistory {
    /** Knows nothing. */
    ImageHistory NONE = (unit, before, after) -> "";

    /**
     * Where a change of image leads, for people: forward, back to what stood at a commit, to what was never seen;
     * {@code ""} where nothing is known.
     *
     * @param unit   as it is in the base
     * @param before the image as it is applied in the base
     * @param after  the image as it is applied in the head
     */
    String course(Unit unit, String before, String after);
}
