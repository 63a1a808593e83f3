package dev.scalinglint.engine;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fixable;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Scope;
import dev.scalinglint.model.Subject;
import dev.scalinglint.model.Subjects;
import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.RuleInForce;
import dev.scalinglint.policy.RulesInForce;
import dev.scalinglint.rule.Hit;
import dev.scalinglint.rule.Remedy;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.source.Place;
import dev.scalinglint.suppression.Candidate;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.suppression.Suppressions;
import dev.scalinglint.tree.files.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the rules about every subject of a model, each with the settings of the workloads behind it. */
final class Judge {
    private final Setup setup;
    private final Suppressions suppressions;
    private final Failures failures;

    Judge(Setup setup, Suppressions suppressions, Failures failures) {
        this.setup = setup;
        this.suppressions = suppressions;
        this.failures = failures;
    }

    /** What may be done about a hit. */
    interface Remedying {
        @Nullable
        Fixable of(List<Remedy> remedies);
    }

    /** What annotations ask not to be told, by the object they stand on. */
    interface Requests {
        void add(Place object, List<Suppression> asked);
    }

    /**
     * In the order of the scopes and of what the model holds, however many threads take part; so are {@code requests}.
     */
    List<Candidate> judge(Model model, Remedying remedying, Requests requests) {
        // By identity: hashing a whole record of the model for each look-up would cost more than the rules.
        Map<Workload, RulesInForce> settings = new IdentityHashMap<>();
        model.workloads().forEach(workload -> settings.put(workload, setup.policy().settings(workload)));
        Set<RulesInForce> all = new HashSet<>(settings.values());
        all.add(setup.policy().general());
        Subjects subjects = new Subjects(model);
        return Arrays.stream(Scope.values()).filter(scope -> isAsked(scope, all))
                .flatMap(scope -> Parallel.on(subjects.of(scope))
                        .flatMap(subject -> judge(model, scope, subject, settings, remedying, requests).stream()))
                .toList();
    }

    /** Many rules are off until a profile asks for them: then what only they are about need not even be listed. */
    private static boolean isAsked(Scope scope, Set<RulesInForce> all) {
        return all.stream().anyMatch(settings -> !settings.about(scope).isEmpty());
    }

    private List<Candidate> judge(Model model, Scope scope, Subject subject, Map<Workload, RulesInForce> settings,
            Remedying remedying, Requests requests) {
        Set<RulesInForce> applying = applying(subject.workloads(), settings);
        List<Candidate> candidates = new ArrayList<>();
        Set<RuleInForce> seen = new HashSet<>();
        for (RulesInForce each : applying) {
            for (RuleInForce setting : each.about(scope)) {
                if (setup.rules().containsKey(setting.rule().id()) && (applying.size() == 1 || seen.add(setting))) {
                    ask(model, subject, setting, remedying, candidates::add);
                }
            }
        }
        // Also of those nobody finds fault with: a request that silences nothing is a finding.
        List<Suppression> asked = suppressions.of(subject.object(), subject.workloads());
        if (!asked.isEmpty()) {
            requests.add(subject.object().place(), asked);
        }
        return candidates;
    }

    /** Nearly every subject has one workload behind it or none. */
    private Set<RulesInForce> applying(List<Workload> workloads, Map<Workload, RulesInForce> settings) {
        return switch (workloads.size()) {
            case 0 -> Set.of(setup.policy().general());
            case 1 -> Set.of(settings.get(workloads.get(0)));
            default -> workloads.stream().map(settings::get).collect(Collectors.toSet());
        };
    }

    private void ask(Model model, Subject subject, RuleInForce setting, Remedying remedying,
            Consumer<Candidate> candidates) {
        Rule rule = setting.rule();
        try {
            rule.check().get().check(subject, setting.params(),
                    hit -> candidates.accept(candidate(model, subject, setting, hit, remedying)));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failures.add(rule, subject, e);
        }
    }

    private Candidate candidate(Model model, Subject subject, RuleInForce setting, Hit hit, Remedying remedying) {
        Rule rule = setting.rule();
        Finding finding = new Finding(rule.id(), setting.severity().atMost(hit.cap()), hit.message(), hit.place(),
                subject.object().ref(), model.application(), rule.help(), remedying.of(hit.remedies()));
        return new Candidate(finding, setting.enforced(), suppressions.about(subject.object(), subject.workloads()));
    }
}
