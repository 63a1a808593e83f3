package dev.scalinglint.gate;

import dev.scalinglint.Linter;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.engine.Touching;
import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.change.Controls;
import dev.scalinglint.gate.change.ImageHistory;
import dev.scalinglint.gate.change.SettingsChange;
import dev.scalinglint.gate.change.Side;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.gate.git.ChangedFiles;
import dev.scalinglint.gate.git.GitRepository;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.gate.git.RevisionException;
import dev.scalinglint.gate.image.CommittedImages;
import dev.scalinglint.gate.review.ReviewSettings;
import dev.scalinglint.gate.review.UnitWorkloads;
import dev.scalinglint.schema.InvalidFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** The door: a change in, a judgement out. */
public final class Gate {
    private final Catalog shipped;

    /** @param shipped the rules and policies that come with the linter */
    public Gate(Catalog shipped) {
        this.shipped = shipped;
    }

    /**
     * Judges a change by the settings of its base.
     *
     * @throws RevisionException    when there is no such revision, or it cannot be read
     * @throws InvalidFileException when the settings of the base cannot be used
     * @throws RequestException     when there is no such rule
     */
    public GateReport judge(GateRequest request) throws RevisionException, InvalidFileException, RequestException {
        try (GitRepository repository = GitRepository.around(request.lint().selection().root())) {
            Endpoints ends = Endpoints.of(request, repository);
            LintRequest asked = request.lint();
            ChangedFiles changed =
                    ChangedFiles.between(ends.base(), ends.head(), asked.selection().limits().maxFiles());
            Set<String> paths = new TreeSet<>(changed.base());
            paths.addAll(changed.head());
            try (LintSession session = new Linter(shipped).open(RevisionRequest.in(ends.base().root(), asked))) {
                Endpoints told = ends.with(Unseen.of(changed, ends.base(), ends.head()));
                Reviewing reviewing = new Reviewing(repository, told, session, request.env());
                return judge(reviewing, asked, paths, settings(session, ends.head(), paths, asked));
            }
        }
    }

    /** What becomes of the settings; a rule that was asked for and is no more is one of them. */
    private List<SettingsChange> settings(LintSession base, Revision head, Set<String> changed, LintRequest asked)
            throws RequestException {
        if (changed.isEmpty()) {
            return List.of();
        }
        try (LintSession after = new Linter(shipped).open(RevisionRequest.in(head.root(), asked))) {
            List<SettingsChange> changes = new ArrayList<>(SettingsDifference.between(base, after, changed));
            changes.addAll(ReviewSettings.between(base.setup().policy().controls(), base.setup().files().root(),
                    after.setup().policy().controls(), after.setup().files().root()));
            return changes;
        } catch (InvalidFileException e) {
            return SettingsDifference.broken(e);
        }
    }

    private static GateReport judge(Reviewing reviewing, LintRequest asked, Set<String> paths,
            List<SettingsChange> written) throws RevisionException, InvalidFileException {
        Endpoints ends = reviewing.ends();
        LintSession session = reviewing.session();
        CompletableFuture<Touching> reading =
                CompletableFuture.supplyAsync(() -> session.touching(ends.base().root(), paths));
        Touching head = session.touching(ends.head().root(), paths);
        Touching base = reading.join();
        head.touchAlso(base);
        base.touchAlso(head);
        Set<String> files = new TreeSet<>(base.files());
        files.addAll(head.files());
        boolean counts = session.setup().policy().controls().letsNewSuppressions();
        NamedFindings before = new NamedFindings(base, base.report(files));
        NamedFindings after = new NamedFindings(head, head.report(files, base, counts));
        ImageHistory images = new CommittedImages(reviewing.repository(), session, ends.base());
        List<ControlChange> controls = Controls.between(side(base, session), side(head, session), images);
        List<SettingsChange> settings = new ArrayList<>(written);
        settings.addAll(AddedSuppressions.in(head, controls));
        return new GateReport(ends.base().toString(), ends.head().toString(), paths.size(),
                FindingMatch.of(before, after), before.report(), after.report(), controls,
                FootprintDifference.between(base.models(), head.models()), settings,
                reviewing.of(controls, settings, new UnitWorkloads(base.models(), head.models(), controls), files),
                reviewing.provenance(asked), ends.with(passedOver(before, after)).notices());
    }

    /** What is not linted any more. */
    private static List<String> passedOver(NamedFindings before, NamedFindings after) {
        return after.report().notices().stream().filter(notice -> !before.report().notices().contains(notice)).toList();
    }

    private static Side side(Touching touching, LintSession session) {
        return new Side(touching.models(), session.setup().policy()::profiles);
    }
}
