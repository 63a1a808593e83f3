package dev.scalinglint.gate.image;

import dev.scalinglint.engine.LintSession;
import dev.scalinglint.engine.Models;
import dev.scalinglint.engine.ReadModel;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.gate.change.Pairing;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.gate.git.ChangedFiles;
import dev.scalinglint.gate.git.Revision;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds workloads in states of the tree. */
final class Sightings {
    /** A commit that changes more moves no single application, and all of it would have to be read. */
    private static final int MOST_MOVED = 2_000;

    private final LintSession session;
    private int readings;

    Sightings(LintSession session) {
        this.session = session;
    }

    /** How often a state was read. */
    int readings() {
        return readings;
    }

    /** The one that is called by a name, in what was asked for as it is on disk. */
    Sighting asked(WorkloadName name) throws RequestException {
        Models models = session.models();
        Set<String> files = models.files().stream().map(SourceFile::path).collect(Collectors.toSet());
        return name.in(models.read().flatMap(Sightings::of).toList(), files);
    }

    /** All in what some paths are part of, on disk or in a revision, with other texts of some files. */
    List<Sighting> using(Set<String> paths, Path root, Map<String, String> edited) {
        readings++;
        return session.modelsTouched(root, edited, paths).using(paths).flatMap(Sightings::of).toList();
    }

    private static Stream<Sighting> of(ReadModel read) {
        return read.model().workloads().stream()
                .map(workload -> new Sighting(new Unit(read.model(), workload, Set.of()), read.folder(), read.files()));
    }

    /** What is called as another is; of several, the one that lies where it does. */
    static @Nullable Sighting same(Sighting other, List<Sighting> among) {
        return among.stream().filter(other::isCalledAs)
                .min(Comparator.comparing(sighting -> !sighting.isBeside(other))).orElse(null);
    }

    /**
     * A workload as it was before a change, under whatever name; null when there was none.
     *
     * @param changed from {@code before} to {@code after}
     */
    @Nullable
    @SuppressWarnings("ReferenceEquality") // that very unit
    Sighting before(Sighting later, Revision before, Revision after, ChangedFiles changed) {
        Sighting same = same(later, using(later.files(), before.root(), Map.of()));
        if (same != null || changed.base().isEmpty() || changed.base().size() > MOST_MOVED) {
            return same;
        }
        Set<String> moved = new TreeSet<>(changed.base());
        moved.addAll(later.files());
        List<Sighting> old = using(changed.base(), before.root(), Map.of());
        List<Sighting> now = using(moved, after.root(), Map.of());
        Sighting it = same(later, now);
        Unit was = it == null ? null : Pairing.before(it.unit(), units(old), units(now));
        return old.stream().filter(sighting -> sighting.unit() == was).findFirst().orElse(null);
    }

    private static List<Unit> units(List<Sighting> sightings) {
        return sightings.stream().map(Sighting::unit).toList();
    }
}
