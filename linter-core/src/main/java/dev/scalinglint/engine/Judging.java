package dev.scalinglint.engine;

import dev.scalinglint.cache.Outcome;
import dev.scalinglint.fix.FixProposals;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.yaml.InputFindings;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.source.Place;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Origin;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.UnreadApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads, models and judges the applications of a tree, each by itself. */
final class Judging {
    private final Tree tree;
    private final Judge judge;
    private final FixProposals proposals;
    private final InputChecks input;
    private final Failures failures;
    private final Models models;
    private final BiConsumer<Origin, Model> told;

    /** @param told the model of each application that is judged, on any thread */
    Judging(Tree tree, Judge judge, FixProposals proposals, InputChecks input, Failures failures,
            BiConsumer<Origin, Model> told) {
        this.tree = tree;
        this.judge = judge;
        this.proposals = proposals;
        this.input = input;
        this.failures = failures;
        this.models = new Models(tree);
        this.told = told;
    }

    /** Of an application that cannot be judged nothing is said but that. */
    Outcome of(UnreadApplication unread) {
        String name = null;
        try {
            Application application = unread.read();
            name = application.name();
            return unread.origin().kind() == Origin.Kind.UNAPPLIED
                    ? unapplied(unread, application)
                    : applied(unread, application);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failures.add(name, e);
            return new Outcome(unread.origin(), Set.of(), List.of(), Map.of(), Set.of(), Set.of());
        }
    }

    private Outcome applied(UnreadApplication unread, Application application) {
        LinkBudget links = new LinkBudget(tree.limits());
        Model model = models.of(application, links);
        told.accept(unread.origin(), model);
        SharedPlaces sharing = new SharedPlaces(application);
        List<Candidate> found = new ArrayList<>(input.of(application));
        Located<String> exceeded = links.exceeded();
        if (exceeded != null) {
            found.add(new Candidate(InputFindings.overLimit(exceeded.place(), exceeded.value()), true, List.of()));
        }
        Map<Place, List<Suppression>> requests = new ConcurrentHashMap<>();
        found.addAll(judge.judge(model, remedies -> proposals.of(remedies,
                place -> tree.renderings(place.file()) > 0 && sharing.isOfSeveral(place)), requests::put));
        return new Outcome(unread.origin(), application.files(), found, requests,
                selected(application.objects().stream().map(KubeObject::place)),
                selected(model.workloads().stream().map(Workload::place)));
    }

    /** What nobody applies is neither counted nor changed. */
    private Outcome unapplied(UnreadApplication unread, Application application) {
        Map<Place, List<Suppression>> requests = new ConcurrentHashMap<>();
        List<Candidate> found = judge.judge(models.unapplied(application), remedies -> null, requests::put);
        return new Outcome(unread.origin(), application.files(), found, requests, Set.of(), Set.of());
    }

    private Set<Place> selected(Stream<Place> places) {
        return places.filter(place -> tree.selected().contains(place.file())).collect(Collectors.toSet());
    }
}
