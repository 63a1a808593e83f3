package dev.scalinglint.gate.report;

import dev.scalinglint.gate.footprint.FootprintChange;
import dev.scalinglint.gate.footprint.ScaleLevel;
import dev.scalinglint.report.MarkdownText;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What pods, cpu, memory and connections come to, as rows of a table. */
final class MarkdownFootprint {
    static final String HEAD = "| | At the least | At full scale | In a rollout at full scale |\n|---|---|---|---|\n";
    private static final Comparator<FootprintChange> BY_MEASURE = Comparator
            .comparing(FootprintChange::application, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(FootprintChange::measure);

    private MarkdownFootprint() {}

    /** A row for each measure of each application, a column for each level. */
    static List<String> rows(List<FootprintChange> changes) {
        Map<String, Map<ScaleLevel, String>> rows = new LinkedHashMap<>();
        for (FootprintChange change : changes.stream().sorted(BY_MEASURE).toList()) {
            String application = change.application() == null ? "" : change.application() + ": ";
            rows.computeIfAbsent(application + words(change), name -> new EnumMap<>(ScaleLevel.class))
                    .put(change.level(), MarkdownText.of(amounts(change)));
        }
        return rows.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList();
    }

    private static String row(String name, Map<ScaleLevel, String> cells) {
        StringBuilder row = new StringBuilder("| " + MarkdownText.of(name) + " |");
        for (ScaleLevel level : ScaleLevel.values()) {
            row.append(' ').append(cells.getOrDefault(level, "")).append(" |");
        }
        return row.append('\n').toString();
    }

    private static String words(FootprintChange change) {
        return change.measure().words().replaceAll("\\p{Cc}+", " ");
    }

    /** The sentence without what it is about, which the row says. */
    private static String amounts(FootprintChange change) {
        String what = change.what().replaceAll("\\p{Cc}+", " ");
        return what.startsWith(words(change)) ? what.substring(words(change).length()).strip() : what;
    }
}
