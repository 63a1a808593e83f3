package dev.scalinglint.fix;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a fix has made what nobody would mend a manifest with: an error or a warning that was not there. */
final class Harm {
    private Harm() {}

    /** The files that have more of it. */
    static Set<String> done(Report before, Report after) {
        Map<Fault, Integer> known = counts(before);
        return counts(after).entrySet().stream()
                .filter(fault -> fault.getValue() > known.getOrDefault(fault.getKey(), 0))
                .map(fault -> fault.getKey().file).collect(Collectors.toSet());
    }

    /** Of each fault of each object; lines move, and messages tell numbers. */
    private static Map<Fault, Integer> counts(Report report) {
        Map<Fault, Integer> counts = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO) {
                counts.merge(new Fault(finding.rule(), finding.place().file().path(), finding.object()), 1,
                        Integer::sum);
            }
        }
        return counts;
    }

    private record Fault(String rule, String file, @Nullable ObjectRef object) {}

    /** What tells a finding from others through the rounds. */
    static String key(Finding finding) {
        return String.join("\0", finding.rule(), finding.place().file().path(), String.valueOf(finding.object()),
                finding.message());
    }
}
