package dev.scalinglint;

import dev.scalinglint.application.Application;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what was selected; an object that several overlays build on counts once. */
final class Count {
    private final Set<SourceFile> selected;
    private final Set<Place> objects = new HashSet<>();
    private final Set<Place> workloads = new HashSet<>();

    Count(Set<SourceFile> selected) {
        this.selected = selected;
    }

    synchronized void add(Application application, Model model) {
        application.objects().stream().map(KubeObject::place).filter(place -> selected.contains(place.file())).forEach(objects::add);
        model.workloads().stream().map(Workload::place).filter(place -> selected.contains(place.file())).forEach(workloads::add);
    }

    Summary summary(List<Finding> findings, int suppressed) {
        return Summary.of(selected.size(), objects.size(), workloads.size(), findings, suppressed);
    }
}
