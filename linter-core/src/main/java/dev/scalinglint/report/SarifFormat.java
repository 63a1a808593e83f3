package dev.scalinglint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fingerprints;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.RuleInfo;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Tool;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, as code scanning services read it. No snippets: a report that is uploaded must not carry what stands in
 * the files.
 *
 * <p>What is suppressed or in a baseline is left out: GitHub reads neither {@code suppressions} nor
 * {@code baselineState} and would open an alert for each, and GitHub itself knows which results a branch had before.
 */
public final class SarifFormat implements ReportFormat {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final Tool tool;
    private final Function<Finding, @Nullable String> states;

    SarifFormat(Tool tool) {
        this(tool, finding -> null);
    }

    /** @param states the {@code baselineState} of a finding; null where nothing is compared */
    public SarifFormat(Tool tool, Function<Finding, @Nullable String> states) {
        this.tool = tool;
        this.states = states;
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<RuleInfo> rules = new ArrayList<>(report.rules().values());
        rules.sort(Comparator.comparing(RuleInfo::id));
        JsonGenerator json = JsonWriter.to(out);
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool(rules, json);
        json.writeObjectFieldStart("automationDetails");
        json.writeStringField("id", Tool.NAME + "/");
        json.writeEndObject();
        json.writeStringField("columnKind", "unicodeCodePoints");
        writeResults(report, rules, json);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        JsonWriter.end(json, out);
    }

    private void writeTool(List<RuleInfo> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("version", tool.version());
        json.writeStringField("informationUri", Tool.HOME);
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules) {
            SarifRule.write(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResults(Report report, List<RuleInfo> rules, JsonGenerator json) throws IOException {
        Map<String, Integer> index = new HashMap<>();
        rules.forEach(rule -> index.put(rule.id(), index.size()));
        Fingerprints fingerprints = new Fingerprints();
        json.writeArrayFieldStart("results");
        for (Finding finding : report.findings()) {
            SarifResult.write(finding, index.getOrDefault(finding.rule(), -1), fingerprints.next(finding),
                    states.apply(finding), json);
        }
        json.writeEndArray();
    }

    static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.toString();
    }
}
