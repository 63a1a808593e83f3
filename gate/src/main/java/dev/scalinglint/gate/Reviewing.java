package dev.scalinglint.gate;

import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.gate.ci.BuildServers;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.review.ChangeReview;
import dev.scalinglint.gate.review.ReviewOutcome;
import dev.scalinglint.gate.review.UnitWorkloads;
import dev.scalinglint.policy.ControlPolicy;
import dev.scalinglint.schema.InvalidFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a change has to wait for somebody, by what its base says.
 *
 * @param session of the base
 * @param env     in which build servers say what they build
 */
record Reviewing(GitRepository repository, Endpoints ends, LintSession session, Map<String, String> env) {
    Provenance provenance(LintRequest asked) throws RevisionException, InvalidFileException {
        String file = session.setup().policy().controls().approval().file();
        String head = ends.head().commit();
        return new Provenance(ends.baseCommit(), head == null ? ends.head().name() : head,
                ends.tipCommit(repository), BuildServers.actor(env),
                SettingsHash.of(asked, session.setup(), Set.of(file)));
    }

    /** @param touched the paths of the files of the applications that the change touches */
    ReviewOutcome of(List<ControlChange> controls, List<SettingsChange> settings, UnitWorkloads workloads,
            Set<String> touched) throws RevisionException, InvalidFileException {
        ControlPolicy policy = session.setup().policy().controls();
        Set<String> judged = new TreeSet<>(touched);
        judged.add(policy.approval().file());
        Path root = session.setup().files().root();
        session.setup().files().files().keySet().stream().filter(file -> file.startsWith(root))
                .forEach(file -> judged.add(root.relativize(file).toString().replace('\\', '/')));
        return new ChangeReview(policy, ends.base().root(), () -> ends.range(repository), BuildServers.request(env),
                judged).of(controls, settings, workloads);
    }
}
