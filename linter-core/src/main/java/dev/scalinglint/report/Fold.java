package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One finding with all its places: the same words about objects of one name in the files of ten overlays or clusters,
 * which people need not read ten times. Formats for programs keep each place a finding of its own.
 *
 * @param first     the one that is told
 * @param elsewhere the places of the others, in the order of the report
 */
record Fold(Finding first, List<Place> elsewhere) {
    private static final int MOST_PLACES = 20;

    /** What makes two findings one. Namespaces and applications may differ: they are what there are several of. */
    private static String words(Finding finding) {
        ObjectRef object = finding.object();
        return String.join("\0", finding.rule(), finding.severity().toString(),
                object == null ? "" : object.toString(), finding.message());
    }

    /** In the order of their first places. Two findings of one file stay two: they are two faults. */
    static List<Fold> of(List<Finding> findings) {
        Map<String, List<Fold>> byWords = new LinkedHashMap<>();
        List<Fold> folds = new ArrayList<>();
        for (Finding finding : findings) {
            List<Fold> same = byWords.computeIfAbsent(words(finding), words -> new ArrayList<>(1));
            Fold open = same.stream().filter(fold -> !fold.stands(finding.place())).findFirst().orElse(null);
            if (open == null) {
                Fold fold = new Fold(finding, new ArrayList<>(0));
                same.add(fold);
                folds.add(fold);
            } else {
                open.elsewhere.add(finding.place());
            }
        }
        return folds;
    }

    private boolean stands(Place place) {
        String path = place.file().path();
        Place last = elsewhere.isEmpty() ? first.place() : elsewhere.get(elsewhere.size() - 1);
        return last.file().path().equals(path);
    }

    /** How many findings it tells. */
    int size() {
        return 1 + elsewhere.size();
    }

    /** Its other places for people; of very many the first. */
    String places() {
        String some = elsewhere.stream().limit(MOST_PLACES).map(Place::toString).collect(Collectors.joining(", "));
        int more = elsewhere.size() - MOST_PLACES;
        return some + (more > 0 ? " and " + more + " more" : "");
    }
}
