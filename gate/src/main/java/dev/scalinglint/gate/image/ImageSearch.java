package dev.scalinglint.gate.image;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.gate.git.Commit;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.schema.InvalidFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door: a workload's name in, its images and the way back to one of them out. */
public final class ImageSearch implements AutoCloseable {
    private final LintSession session;
    private final Sightings sightings;
    private final GitRepository repository;
    private final LintRequest request;

    /**
     * @param request where to look for the workload, and by which configuration
     * @throws RevisionException when it is in no repository
     */
    public ImageSearch(LintRequest request, Catalog shipped)
            throws InvalidFileException, RequestException, RevisionException {
        this.request = request;
        this.session = new Linter(shipped).open(request);
        this.sightings = new Sightings(session);
        this.repository = GitRepository.around(request.selection().root());
    }

    /**
     * What a workload has run.
     *
     * @param name  {@code [Kind/]name}
     * @param limit how many commits to look at
     * @throws RequestException when there is no such workload, or more than one
     */
    public WorkloadImages of(String name, int limit) throws RequestException, RevisionException {
        Sighting now = sightings.asked(new WorkloadName(name));
        Commit head = repository.commit("HEAD");
        ImageWalk walk = new ImageWalk(repository, sightings, now, repository.workingTree(), null, limit);
        walk.run(head, () -> false);
        List<ContainerImages> containers = walk.lines().stream().map(ContainerLine::images).toList();
        return new WorkloadImages(now, containers, walk.commits(), walk.end());
    }

    /**
     * Works out how a workload gets an earlier image back; nothing is written.
     *
     * @param wanted    a digest, a tag, an image, or a commit, which gives all containers back what they ran then
     * @param container the only one to be changed; null for all that had it
     * @throws RequestException when none of them had it, or the text does not allow it
     */
    public Rollback rollback(WorkloadImages images, String wanted, @Nullable String container)
            throws RequestException, RevisionException {
        RollbackTarget target = new RollbackTarget(images, repository);
        return new RollbackPlan(images.now(), sightings, request.selection().root()).to(target.of(wanted, container));
    }

    @Override
    public void close() {
        repository.close();
        session.close();
    }
}
