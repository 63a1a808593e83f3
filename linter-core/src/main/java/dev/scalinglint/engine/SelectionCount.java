package dev.scalinglint.engine;

import dev.scalinglint.cache.Outcome;
import dev.scalinglint.cache.RunResult;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much was selected; an object that several overlays build on counts once. */
record SelectionCount(int files, int objects, int workloads) {
    static SelectionCount of(Set<SourceFile> selected, RunResult run) {
        Set<Place> objects = new HashSet<>();
        Set<Place> workloads = new HashSet<>();
        for (Outcome outcome : run.outcomes()) {
            objects.addAll(outcome.objects());
            workloads.addAll(outcome.workloads());
        }
        return new SelectionCount(selected.size(), objects.size(), workloads.size());
    }

    Summary summary(List<Finding> findings, int suppressed) {
        return Summary.of(files, objects, workloads, findings, suppressed);
    }
}
