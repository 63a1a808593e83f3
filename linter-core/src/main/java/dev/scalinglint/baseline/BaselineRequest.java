package dev.scalinglint.baseline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do with a baseline.
 *
 * @param file  the baseline to compare with; null for what the configuration names
 * @param write where to write a new one with everything that is found, in place of comparing; null not to
 * @param prune whether to drop from the baseline what is no longer found
 */
public record BaselineRequest(@Nullable Path file, @Nullable Path write, boolean prune) {
    /** Only what the configuration says. */
    public static final BaselineRequest NONE = new BaselineRequest(null, null, false);
}
