package dev.scalinglint.baseline;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.FieldName;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a finding: enough to know it again, and nothing that an edit elsewhere changes. No line, no
 * value, no message.
 *
 * @param file   relative to the repository root, with {@code /}
 * @param object {@code group/Kind namespace/name} of the object it is written in; null outside of Kubernetes objects
 * @param what   path of the field it points at, list items by their name; null for the file as a whole
 */
public record BaselineEntry(String rule, String file, @Nullable String object,
        @Nullable String what) implements Comparable<BaselineEntry> {
    private static final Comparator<BaselineEntry> ORDER =
            Comparator.comparing(BaselineEntry::file).thenComparing(BaselineEntry::rule)
                    .thenComparing(BaselineEntry::object, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(BaselineEntry::what, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * Each finding's, in their order. Findings of one file should come one after the other: its documents are read for
     * them.
     */
    public static Map<Finding, BaselineEntry> of(Collection<Finding> findings) {
        Map<Finding, BaselineEntry> entries = new LinkedHashMap<>();
        SourceFile file = null;
        List<Node> documents = List.of();
        for (Finding finding : findings) {
            SourceFile at = finding.place().file();
            if (at != file) {
                file = at;
                documents = YamlReader.read(at, Limits.DEFAULT, problem -> {}).stream().map(Document::root).toList();
            }
            FieldName name =
                    finding.place().end() == 0 ? FieldName.NONE : FieldName.at(finding.place().start(), documents);
            entries.put(finding, new BaselineEntry(finding.rule(), at.path(), name.object(), name.path()));
        }
        return entries;
    }

    /** The same wherever its file is; of a file as a whole, the file's name is all that tells it from others. */
    BaselineEntry anywhere() {
        return new BaselineEntry(rule, object == null && what == null ? file.substring(file.lastIndexOf('/') + 1) : "",
                object, what);
    }

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return rule + " at " + (object == null ? file : object) + (what == null ? "" : " (" + what + ")");
    }
}
