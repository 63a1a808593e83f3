package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.ScalingUnit;

/** Which images a workload has had. */
@FunctionalInterface
public interface ImageHistory {
    /** Knows nothing. */
    ImageHistory NONE = (unit, before, after) -> Course.UNKNOWN;

    /** Where a change of image leads. */
    enum Course {
        /** To one that came after the one before. */
        FORWARD("forward"),
        /** To one that the workload has had. */
        BACK("back"),
        /** To one that it never had, and that nothing says is newer. */
        NEVER_SEEN("never seen"),
        UNKNOWN("");

        private final String words;

        Course(String words) {
            this.words = words;
        }

        /** For people; {@code ""} where nothing is known. */
        public String words() {
            return words;
        }
    }

    /**
     * @param before the image as it is applied in the base
     * @param after  the image as it is applied in the head
     */
    Course course(ScalingUnit unit, String before, String after);
}
