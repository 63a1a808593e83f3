package dev.scalinglint.gate.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Tool;
import dev.scalinglint.gate.ComparedFindings;
import dev.scalinglint.gate.GateReport;
import dev.scalinglint.report.SarifFormat;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** SARIF 2.1.0 with what is new, what stands ({@code unchanged}) and what is fixed ({@code absent}). */
final class SarifReport {
    private final Tool tool;

    SarifReport(Tool tool) {
        this.tool = tool;
    }

    void write(GateReport report, Writer out) throws IOException {
        ComparedFindings findings = report.findings();
        Map<Finding, String> states = new IdentityHashMap<>();
        findings.added().forEach(finding -> states.put(finding, "new"));
        findings.standing().forEach(finding -> states.put(finding, "unchanged"));
        findings.fixed().forEach(finding -> states.put(finding, "absent"));
        new SarifFormat(tool, states::get).write(all(report), out);
    }

    /** Of both revisions. */
    private static Report all(GateReport report) {
        Report after = report.after();
        List<Finding> findings = new ArrayList<>(after.findings());
        findings.addAll(report.findings().fixed());
        findings.sort(Finding.ORDER);
        Map<String, RuleInfo> rules = new TreeMap<>(report.before().rules());
        rules.putAll(after.rules());
        return new Report(findings, rules, after.summary(), after.notices(), after.failures(), after.enforced())
                .only(findings);
    }
}
