package dev.scalinglint.gate;

import dev.scalinglint.baseline.BaselineEntry;
import dev.scalinglint.engine.Touching;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.FieldName;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the two revisions: what was found in it, by names that outlive edits and moves, and what its files hold. */
final class NamedFindings {
    private final Touching touching;
    private final Report report;
    private final Map<Finding, BaselineEntry> names;
    private final Map<String, Set<String>> objects = new HashMap<>();

    /** @param report what was found in the files of the applications that the change touches */
    NamedFindings(Touching touching, Report report) {
        this.touching = touching;
        this.report = report;
        this.names = BaselineEntry.of(report.findings());
    }

    Report report() {
        return report;
    }

    /** In the order of a report. */
    List<Finding> findings() {
        return report.findings();
    }

    BaselineEntry name(Finding finding) {
        return Objects.requireNonNull(names.get(finding), "of the report");
    }

    /**
     * Whether what a finding stands in is here too: the object in the same file, or the file where it is in no object.
     */
    boolean holds(BaselineEntry name) {
        return name.object() == null
                ? touching.file(name.file()) != null
                : objects(name.file()).contains(name.object());
    }

    private Set<String> objects(String path) {
        return objects.computeIfAbsent(path, name -> objects(touching.file(name)));
    }

    private static Set<String> objects(@Nullable SourceFile file) {
        return file == null
                ? Set.of()
                : FieldName.objects(
                        YamlReader.read(file, Limits.DEFAULT, problem -> {}).stream().map(Document::root).toList());
    }
}
