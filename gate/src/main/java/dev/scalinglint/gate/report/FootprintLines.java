package dev.scalinglint.gate.report;

import dev.scalinglint.gate.footprint.FootprintChange;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.gate.footprint.ScaleLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line for each level: of all applications together, then of each where there are several. */
final class FootprintLines {
    private FootprintLines() {}

    static List<String> of(FootprintDifference footprint) {
        Map<String, List<FootprintChange>> applications = new LinkedHashMap<>();
        footprint.applications().forEach(change -> applications
                .computeIfAbsent(name(change), name -> new ArrayList<>()).add(change));
        boolean several = applications.size() > 1;
        List<String> lines = new ArrayList<>(byLevel(several ? "in all, " : "", footprint.total()));
        if (several) {
            applications.forEach((name, changes) -> lines.addAll(byLevel(name + ", ", changes)));
        }
        return lines;
    }

    private static String name(FootprintChange change) {
        return change.application() == null ? "without an application" : change.application();
    }

    /** {@code at full scale: pods 1 → 3, cpu requested 1 → 3 cores}. */
    private static List<String> byLevel(String of, List<FootprintChange> changes) {
        Map<ScaleLevel, String> levels = new LinkedHashMap<>();
        changes.forEach(change -> levels.merge(change.level(), change.what(), (all, one) -> all + ", " + one));
        return levels.entrySet().stream()
                .map(level -> of + level.getKey().words() + ": " + level.getValue()).toList();
    }
}
