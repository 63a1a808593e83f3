package dev.scalinglint.suppression;

import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Silenced;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.policy.Ignore;
import dev.scalinglint.policy.NameGlob;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies what the tree asks: a request with a reason that has not expired silences the findings it names; one without,
 * one that has expired and one that silences nothing are findings themselves.
 */
public final class Suppressions {
    private final Predicate<NameGlob> ran;
    private final ConfiguredSuppressions configured;
    private final Map<Place, List<Suppression>> byObject = new ConcurrentHashMap<>();
    private final Map<String, List<Suppression>> byFile = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<Suppression>>> byLine = new HashMap<>();
    private final Map<Suppression, Set<NameGlob>> used = new HashMap<>();
    private final Set<Suppression> refused = new LinkedHashSet<>();
    private StandingRequests standing = StandingRequests.ALL;
    private final List<Silenced> silenced = new ArrayList<>();

    /**
     * @param ignores what the configuration asks
     * @param ran     whether the rules so named were asked in this run: a request that names others cannot be called
     *                unused
     */
    public Suppressions(List<Ignore> ignores, Predicate<NameGlob> ran) {
        this.configured = new ConfiguredSuppressions(ignores);
        this.ran = ran;
    }

    /** What a workload's own annotations ask, its pod template's included. */
    public static List<Suppression> written(Workload workload) {
        return SuppressionAnnotations.of(workload.id(), List.of(workload));
    }

    /** What an object's annotations ask; the same answer for the same object. */
    public List<Suppression> of(ObjectId object, List<Workload> workloads) {
        return byObject.computeIfAbsent(object.place(), place -> SuppressionAnnotations.of(object, workloads));
    }

    /** Takes over what an object's annotations asked in an earlier run. */
    public void add(Place object, List<Suppression> asked) {
        byObject.putIfAbsent(object, asked);
    }

    /** What an object's annotations ask, and what the configuration asks about its workloads. */
    public List<Suppression> about(ObjectId object, List<Workload> workloads) {
        List<Suppression> own = of(object, workloads);
        List<Suppression> asked = configured.all().isEmpty() ? List.of() : configured.about(workloads);
        if (asked.isEmpty()) {
            return own;
        }
        List<Suppression> both = new ArrayList<>(own);
        both.addAll(asked);
        return both;
    }

    /** Reads the comments of a file, once. */
    public void addComments(SourceFile file) {
        if (!byFile.containsKey(file.path())) {
            List<Suppression> comments = Comments.in(file);
            byFile.put(file.path(), comments);
            comments.forEach(comment -> index(file.path(), comment));
        }
    }

    /** What is asked in the tree itself, as far as it was read, by place. */
    public List<Suppression> inTree() {
        return Stream.concat(byObject.values().stream(), byFile.values().stream()).flatMap(List::stream).distinct()
                .sorted(Comparator.comparing(Suppression::place)).toList();
    }

    /** Lets no more count of what is asked in the tree than did before. */
    public void letOnly(StandingRequests those) {
        standing = those;
    }

    /** By the last line a comment speaks for: on those before it there are only blanks and comments, and no finding. */
    private void index(String path, Suppression comment) {
        Suppression.Lines lines = comment.lines();
        if (lines != null) {
            byLine.computeIfAbsent(path, name -> new HashMap<>())
                    .computeIfAbsent(lines.last(), line -> new ArrayList<>()).add(comment);
        }
    }

    /**
     * The findings that remain, with those about the requests themselves.
     *
     * @param selected the files that are reported on; what stands in others may still be what a request in these is
     *                 needed for
     * @param whole    whether these are all there are, so that what the configuration asks for can be called unused
     */
    public List<Finding> apply(Collection<Candidate> candidates, Predicate<SourceFile> selected, boolean whole) {
        List<Finding> remaining = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Suppression by = silencing(candidate);
            if (selected.test(candidate.finding().place().file())) {
                if (by == null) {
                    remaining.add(candidate.finding());
                } else {
                    silenced.add(new Silenced(candidate.finding(), String.valueOf(by.reason())));
                }
            }
        }
        byObject.values().forEach(all -> reportWritten(all, selected, remaining));
        byFile.values().forEach(all -> reportWritten(all, selected, remaining));
        configured.all().forEach(suppression -> report(suppression, whole, remaining));
        return remaining;
    }

    private @Nullable Suppression silencing(Candidate candidate) {
        Finding finding = candidate.finding();
        List<Suppression> asking = new ArrayList<>(candidate.annotations());
        asking.addAll(byLine.getOrDefault(finding.place().file().path(), Map.of()).getOrDefault(finding.place().line(),
                List.of()));
        asking.removeIf(suppression -> !suppression.names(finding.rule()));
        asking.forEach(suppression -> used.computeIfAbsent(suppression, each -> new HashSet<>())
                .addAll(suppression.naming(finding.rule())));
        if (candidate.enforced()) {
            refused.addAll(asking);
            return null;
        }
        return asking.stream().filter(request -> request.counts() && standing.lets(request, finding.rule()))
                .findFirst().orElse(null);
    }

    /** What was found and is not told, in the order of findings. */
    public List<Silenced> silenced() {
        return silenced.stream().sorted(Comparator.comparing(Silenced::finding, Finding.ORDER)).toList();
    }

    private void reportWritten(List<Suppression> all, Predicate<SourceFile> selected, List<Finding> findings) {
        for (Suppression suppression : all) {
            if (selected.test(suppression.place().file())) {
                report(suppression, true, findings);
            }
        }
    }

    private void report(Suppression suppression, boolean canBeUnused, List<Finding> findings) {
        String rules = suppression.rulesText();
        if (suppression.reason() == null) {
            findings.add(finding(EngineRuleId.WITHOUT_REASON, suppression,
                    "suppression of " + rules + " counts for nothing: it gives no reason"));
        } else if (suppression.expired()) {
            findings.add(finding(EngineRuleId.EXPIRED, suppression,
                    "suppression of " + rules + " counts for nothing: it expired"
                            + (LocalDate.MIN.equals(suppression.until())
                                    ? " (its date is no date)"
                                    : " on " + suppression.until())));
        } else if (refused.contains(suppression)) {
            findings.add(finding(EngineRuleId.UNUSED, suppression,
                    "suppression of " + rules + " counts for nothing: the policy enforces the rule"));
        } else if (suppression.rules().isEmpty()) {
            findings.add(finding(EngineRuleId.UNUSED, suppression, "suppression counts for nothing: it names no rule"));
        } else if (canBeUnused && !unused(suppression).isEmpty()) {
            findings.add(finding(EngineRuleId.UNUSED, suppression,
                    "suppression of " + String.join(", ", unused(suppression)) + " silences nothing: remove it"));
        }
    }

    private List<String> unused(Suppression suppression) {
        Set<NameGlob> silencing = used.getOrDefault(suppression, Set.of());
        return suppression.rules().stream().filter(rule -> !silencing.contains(rule)).filter(ran).map(NameGlob::text)
                .toList();
    }

    private static Finding finding(String rule, Suppression suppression, String message) {
        return new Finding(rule, Severity.WARNING, message, suppression.place(), null, null, null);
    }
}
