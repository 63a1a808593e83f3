package dev.scalinglint.gate.image;

import dev.scalinglint.gate.git.ChangedFiles;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.source.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows a workload back through the commits that its branch stood on: of a merge, the side that was merged into. What
 * a commit leaves as it is of all that the workload was read from cannot have changed it, so only the others are read.
 */
final class ImageWalk {
    private final GitRepository repository;
    private final Sightings sightings;
    private final int limit;
    private final List<ContainerLine> lines;
    private final List<Commit> commits = new ArrayList<>();
    private @Nullable Sighting seen;
    private Revision at;
    private @Nullable Commit by;
    private @Nullable String end;

    /**
     * @param now   the workload in the state from which to go back
     * @param by    the commit that this state is of; null for the working tree
     * @param limit how many commits to look at
     */
    ImageWalk(GitRepository repository, Sightings sightings, Sighting now, Revision at, @Nullable Commit by,
            int limit) {
        this.repository = repository;
        this.sightings = sightings;
        this.limit = limit;
        this.seen = now;
        this.at = at;
        this.by = by;
        this.lines = now.containers().stream().map(ContainerLine::new).toList();
    }

    /**
     * @param next   the commit to go to first; null for none
     * @param enough asked before each
     */
    void run(@Nullable Commit next, BooleanSupplier enough) {
        Commit to = next;
        while (seen != null && to != null && end == null && !enough.getAsBoolean()) {
            to = commits.size() >= limit ? limited() : step(to);
        }
        Commit last = by;
        lines.forEach(line -> line.end(last, end != null));
    }

    private @Nullable Commit limited() {
        end = "no more than " + limit + (limit == 1 ? " commit was" : " commits were") + " looked at";
        return null;
    }

    /** The commit after this one on the way back; null where the way ends. */
    private @Nullable Commit step(Commit to) {
        try {
            Revision before = repository.revision(to.id());
            look(before);
            if (seen == null) {
                return null;
            }
            commits.add(to);
            at = before;
            by = to;
            if (to.parent() == null && to.isCut()) {
                end = "this clone is a shallow one; git fetch --unshallow brings the rest of the history";
            }
            return to.parent() == null ? null : repository.commit(to.parent());
        } catch (RevisionException e) {
            end = e.getMessage();
            return null;
        }
    }

    private void look(Revision before) throws RevisionException {
        ChangedFiles changed = ChangedFiles.between(before, at, Limits.DEFAULT.maxFiles());
        if (seen == null || Collections.disjoint(changed.base(), seen.files())
                && Collections.disjoint(changed.head(), seen.files())) {
            return;
        }
        Sighting was = sightings.before(seen, before, at, changed);
        boolean alone = seen.containers().size() == 1;
        lines.forEach(line -> line.back(by, was, alone));
        seen = was;
    }

    List<ContainerLine> lines() {
        return lines;
    }

    /** Whether some container had an image at any time that was looked at. */
    boolean has(String image) {
        return lines.stream().anyMatch(line -> line.had(image));
    }

    /** The earliest state that was looked at; null for the working tree. */
    @Nullable
    Commit last() {
        return by;
    }

    /** Those that were looked at, the latest first. */
    List<Commit> commits() {
        return commits;
    }

    /** Why the walk ended before the workload began, as a clause; null when it did not. */
    @Nullable
    String end() {
        return end;
    }
}
