package dev.scalinglint;

import dev.scalinglint.application.Application;
import dev.scalinglint.application.Tree;
import dev.scalinglint.application.TreeReader;
import dev.scalinglint.application.Work;
import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.fix.Fixer;
import dev.scalinglint.fix.Proposals;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.read.ClusterDefaults;
import dev.scalinglint.model.read.ModelReader;
import dev.scalinglint.policy.Glob;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Selection;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one door: a request in, a report out. */
public final class Linter {
    private final Catalog shipped;

    /** @param shipped the rules and policies that come with the linter; the request's configuration may add a team's own */
    public Linter(Catalog shipped) {
        this.shipped = shipped;
    }

    /**
     * Reads, models, judges.
     *
     * @throws InvalidFileException when the configuration, a policy or a rule cannot be used; nothing the tree holds makes it fail
     */
    public Report lint(LintRequest request) throws InvalidFileException {
        Setup setup = Setup.of(request, shipped);
        Baseline baseline = Baseline.of(request.baseline(), setup, request.selection());
        return baseline.settle(lint(request.selection(), setup, Progress.NONE));
    }

    /**
     * Applies fixes in memory and reports what is left; the caller writes them.
     *
     * @param furthest whether to apply safe fixes only, or suggestions too
     * @throws InvalidFileException as {@link #lint(LintRequest)}
     */
    public Fixer.Outcome fix(LintRequest request, Fix.Kind furthest) throws InvalidFileException {
        Setup setup = Setup.of(request, shipped);
        Baseline baseline = Baseline.of(request.baseline(), setup, request.selection());
        return Fixer.fix(request.selection(), furthest, selection -> baseline.settle(lint(selection, setup, Progress.NONE)));
    }

    /** The same with what is to be run made complete by the caller, and without a {@link Baseline}. */
    public static Report lint(Selection selected, Setup setup, Progress progress) {
        Selection selection = selected.excluding(setup.exclude());
        Tree tree = TreeReader.read(selection);
        progress.reading(tree.selected().size(), tree::read);
        Suppressions suppressions = new Suppressions(setup.config().ignores(), rules -> ran(rules, setup));
        Proposals proposals = new Proposals(tree.selected()::contains, file -> tree.renderings(file) > 1);
        Failures failures = new Failures();
        Judge judge = new Judge(setup, suppressions, failures);
        Count count = new Count(tree.selected());
        InputChecks input = new InputChecks(setup.schemas());
        ClusterDefaults cluster = tree.applications().size() > 1
                ? ClusterDefaults.of(tree.mentioning(ClusterDefaults.MARKS).stream()) : ClusterDefaults.NONE;
        List<Candidate> candidates = new ArrayList<>();
        Work.on(tree.applications()).map(unread -> {
            String name = null;
            try {
                Application application = unread.read();
                name = application.name();
                Model model = ModelReader.read(application, cluster, tree.neighbourhood());
                count.add(application, model);
                Sharing sharing = new Sharing(application);
                List<Candidate> found = new ArrayList<>(input.of(application));
                found.addAll(judge.judge(model, remedies -> proposals.of(remedies,
                        place -> tree.renderings(place.file()) > 0 && sharing.isOfSeveral(place))));
                return found;
            } catch (RuntimeException e) {
                failures.add(name, e);
                return List.<Candidate>of();
            }
        }).forEachOrdered(found -> candidates.addAll(found));
        Work.on(tree.unapplied()).map(unread -> judge.judge(ModelReader.read(unread.read(), cluster), remedies -> null))
                .forEachOrdered(found -> candidates.addAll(found));
        tree.commented().stream().filter(tree::reports).forEach(suppressions::addComments);
        tree.problems().forEach(problem -> candidates.add(new Candidate(problem, true, List.of())));
        List<String> notices = new ArrayList<>(tree.notices());
        notices.addAll(input.notices());
        List<Finding> findings = distinct(suppressions.apply(candidates, tree::reports, selection.isWhole()));
        return new Report(findings, infos(findings, setup), count.summary(findings, suppressions.suppressed()), notices,
                failures.all(), enforced(findings, candidates));
    }

    /** Where a policy enforces a rule for one object, its findings at that place are, whichever object speaks for them. */
    private static Set<Finding> enforced(List<Finding> findings, List<Candidate> candidates) {
        Set<String> places = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.enforced() && !EngineRules.has(candidate.finding().rule())) {
                places.add(spot(candidate.finding()));
            }
        }
        return places.isEmpty() ? Set.of() : findings.stream().filter(finding -> places.contains(spot(finding))).collect(Collectors.toSet());
    }

    private static String spot(Finding finding) {
        return finding.place() + " " + finding.rule();
    }

    /** Whether every rule that is meant was asked; a misspelt one means none. */
    private static boolean ran(Glob rules, Setup setup) {
        return setup.catalog().ids().stream().filter(rules::matches).allMatch(setup.rules()::containsKey);
    }

    /**
     * One fault in a base is one finding, however many overlays build on it and whatever they call their objects: the object with the
     * gravest finding at a place speaks for all.
     */
    private static List<Finding> distinct(List<Finding> findings) {
        Map<String, Finding> gravest = new LinkedHashMap<>();
        findings.forEach(finding -> gravest.merge(spot(finding), finding, Linter::graver));
        Map<String, Finding> distinct = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String place = spot(finding);
            if (Objects.equals(finding.object(), gravest.get(place).object())) {
                distinct.merge(place + " " + finding.message(), finding, Linter::graver);
            }
        }
        return distinct.values().stream().sorted(Finding.ORDER).toList();
    }

    private static Finding graver(Finding a, Finding b) {
        return a.severity().atLeast(b.severity()) ? a : b;
    }

    private static Map<String, RuleInfo> infos(List<Finding> findings, Setup setup) {
        Map<String, RuleInfo> infos = new TreeMap<>();
        for (Finding finding : findings) {
            Rule rule = setup.catalog().rules().get(finding.rule());
            RuleInfo info = rule == null ? EngineRules.info(finding.rule(), finding.severity()) : rule.info(finding.severity());
            infos.merge(finding.rule(), info, (a, b) -> a.severity().atLeast(b.severity()) ? a : b);
        }
        return infos;
    }
}
