package dev.scalinglint.gate.image;

import dev.scalinglint.gate.git.Commit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a workload have run, as far back as was looked.
 *
 * @param now     the workload as it is on disk
 * @param commits those that were looked at, the latest first; none where it was never committed
 * @param end     why no more were looked at, as a clause; null when the workload began after the last of them
 */
public record WorkloadImages(Sighting now, List<ContainerImages> containers, List<Commit> commits,
        @Nullable String end) {
    public WorkloadImages {
        containers = List.copyOf(containers);
        commits = List.copyOf(commits);
    }
}
