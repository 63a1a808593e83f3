package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Summary;
import java.util.ArrayList;
import java.util.List;

/** Sentences that several formats share. */
public final class Wording {
    private Wording() {}

    /**
     * What was not judged is no clean result: "3 errors, 40 warnings in 887 files (1204 objects, 91 workloads), 2
     * suppressed".
     */
    static String summary(Report report) {
        Summary s = report.summary();
        List<String> found = new ArrayList<>();
        add(found, s.errors(), "error");
        add(found, s.warnings(), "warning");
        add(found, s.infos(), "info");
        add(found, report.failures().size(), "failure");
        return (found.isEmpty() ? "No findings" : String.join(", ", found))
                + " in " + count(s.files(), "file") + " (" + count(s.objects(), "object") + ", "
                + count(s.workloads(), "workload") + ")"
                + (s.suppressed() > 0 ? ", " + s.suppressed() + " suppressed" : "")
                + (s.baselined() > 0 ? ", " + s.baselined() + " in the baseline" : "");
    }

    /** "20 of them are 3 that stand in several files: each is told once", as a line; "" where none does. */
    static String folded(List<Fold> folds) {
        int several = 0;
        int findings = 0;
        for (Fold fold : folds) {
            several += fold.size() > 1 ? 1 : 0;
            findings += fold.size() > 1 ? fold.size() : 0;
        }
        return several == 0
                ? ""
                : findings + " of them are "
                        + (several == 1 ? "one that stands" : several + " that stand")
                        + " in several files: told once, with the other places\n";
    }

    /** "--fix puts 3 of them right, --fix=all 2 more", as a line; "" when nothing can be. */
    static String fixable(Report report) {
        int safe = 0;
        int suggested = 0;
        for (Finding finding : report.findings()) {
            Fix fix = finding.fix();
            safe += fix != null && fix.kind() == Fix.Kind.SAFE ? 1 : 0;
            suggested += fix != null && fix.kind() == Fix.Kind.SUGGEST ? 1 : 0;
        }
        if (safe + suggested == 0) {
            return "";
        }
        String all = "--fix=all " + (suggested == report.findings().size()
                ? "puts all of them right"
                : safe == 0 ? "puts " + suggested + " of them right" : suggested + " more");
        return (safe == 0
                ? all
                : "--fix puts " + (safe == report.findings().size() ? "all" : safe) + " of them right"
                        + (suggested == 0 ? "" : ", " + all))
                + "\n";
    }

    /** {@code 1 file}, {@code 2 files}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void add(List<String> found, int number, String noun) {
        if (number > 0) {
            found.add(count(number, noun));
        }
    }
}
