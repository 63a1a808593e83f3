package dev.scalinglint.engine;

import dev.scalinglint.catalog.Catalog;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.suppression.Candidate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From what was found, perhaps several times, to what is told. */
final class Findings {
    private Findings() {}

    /**
     * Where a policy enforces a rule for one object, its findings at that place are, whichever object speaks for them.
     */
    static Set<Finding> enforced(List<Finding> findings, List<Candidate> candidates) {
        Set<String> places = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.enforced() && !EngineRules.has(candidate.finding().rule())) {
                places.add(spot(candidate.finding()));
            }
        }
        return places.isEmpty()
                ? Set.of()
                : findings.stream().filter(finding -> places.contains(spot(finding))).collect(Collectors.toSet());
    }

    private static String spot(Finding finding) {
        return finding.place() + " " + finding.rule();
    }

    /**
     * One fault in a base is one finding, however many overlays build on it and whatever they call their objects: the
     * object with the gravest finding at a place speaks for all, and what another application makes less of is told
     * once.
     */
    static List<Finding> distinct(List<Finding> findings) {
        Map<String, Finding> gravest = new LinkedHashMap<>();
        findings.forEach(finding -> gravest.merge(spot(finding), finding, Findings::graver));
        Map<String, Finding> distinct = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String place = spot(finding);
            Finding first = gravest.getOrDefault(place, finding);
            if (Objects.equals(finding.object(), first.object())
                    && (finding.severity() == first.severity()
                            || Objects.equals(finding.application(), first.application()))) {
                distinct.merge(place + " " + finding.message(), finding, Findings::graver);
            }
        }
        return distinct.values().stream().sorted(Finding.ORDER).toList();
    }

    private static Finding graver(Finding a, Finding b) {
        return a.severity().atLeast(b.severity()) ? a : b;
    }

    /** The rules behind them, by id. */
    static Map<String, RuleInfo> rules(List<Finding> findings, Catalog catalog) {
        Map<String, RuleInfo> infos = new TreeMap<>();
        for (Finding finding : findings) {
            Rule rule = catalog.rules().get(finding.rule());
            RuleInfo info =
                    rule == null ? EngineRules.info(finding.rule(), finding.severity()) : rule.info(finding.severity());
            infos.merge(finding.rule(), info, (a, b) -> a.severity().atLeast(b.severity()) ? a : b);
        }
        return infos;
    }
}
