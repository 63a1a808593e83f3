package dev.scalinglint.fix;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import java.util.HashMap;
import java.util.Map;

/** Whether a fix has made what nobody would mend a manifest with: an error or a warning that was not there. */
final class Harm {
    private Harm() {}

    static boolean isDone(Report before, Report after) {
        Map<String, Integer> known = counts(before);
        return counts(after).entrySet().stream().anyMatch(
                fault -> fault.getValue() > known.getOrDefault(fault.getKey(), 0));
    }

    /** Of each fault of each object; lines move, and messages tell numbers. */
    private static Map<String, Integer> counts(Report report) {
        Map<String, Integer> counts = new HashMap<>();
        for (Finding finding : report.findings()) {
            if (finding.severity() != Severity.INFO) {
                counts.merge(String.join("\0", finding.rule(), finding.place().file().path(),
                        String.valueOf(finding.object())), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** What tells a finding from others through the rounds. */
    static String key(Finding finding) {
        return String.join("\0", finding.rule(), finding.place().file().path(), String.valueOf(finding.object()),
                finding.message());
    }
}
