package dev.scalinglint.gate.image;

import dev.scalinglint.engine.LintSession;
import dev.scalinglint.gate.change.ImageHistory;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.gate.git.RevisionException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The images that workloads had before the base of a change, as far back as a gate can wait. */
public final class CommittedImages implements ImageHistory {
    private static final int MOST_COMMITS = 200;
    /** Of all workloads together: a change of many images says little about each. */
    private static final int MOST_READINGS = 40;

    private final GitRepository repository;
    private final Sightings sightings;
    private final Revision base;

    public CommittedImages(GitRepository repository, LintSession session, Revision base) {
        this.repository = repository;
        this.sightings = new Sightings(session);
        this.base = base;
    }

    @Override
    public String course(Unit unit, String before, String after) {
        try {
            String commit = base.commit();
            return commit == null || isSpent() ? "" : course(unit, before, after, repository.commit(commit));
        } catch (RevisionException e) {
            // What cannot be read is no reason to say anything about it.
            return "";
        }
    }

    private String course(Unit unit, String before, String after, Commit from) throws RevisionException {
        Set<String> files = Set.of(unit.workload().place().file().path());
        List<Sighting> there = sightings.using(files, base.root(), Map.of()).stream()
                .filter(sighting -> sighting.runs(before)).toList();
        Sighting now = Sightings.same(new Sighting(unit, "", files), there);
        if (now == null) {
            return "";
        }
        ImageWalk walk = new ImageWalk(repository, sightings, now, base, from, MOST_COMMITS);
        walk.run(from.parent() == null ? null : repository.commit(from.parent()),
                () -> walk.has(after) || isSpent());
        Commit last = walk.last();
        if (last != null && walk.has(after)) {
            return "back to what stood at " + ImagesText.day(last.date()) + " (" + last.brief() + ")";
        } else if (TagOrder.isNewer(before, after)) {
            return "forward";
        }
        return walk.end() == null && !isSpent() && !from.isCut()
                ? "never seen"
                : "not seen in the last " + (walk.commits().size() + 1) + " commits";
    }

    private boolean isSpent() {
        return sightings.readings() >= MOST_READINGS;
    }
}
