package dev.scalinglint.report;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One finding with all its places: the same words about objects of one name in the files of ten overlays or clusters,
 * which people need not read ten times. Formats for programs keep each place a finding of its own.
 *
 * @param first     the one that is told
 * @param elsewhere the places of the others, in the order of the report
 */
public record Fold(Finding first, List<Place> elsewhere) {
    private static final int MOST_PLACES = 20;

    /** What makes two findings one. Namespaces and applications may differ: they are what there are several of. */
    private static String words(Finding finding) {
        ObjectRef object = finding.object();
        return String.join("\0", finding.rule(), finding.severity().toString(),
                object == null ? "" : object.toString(), finding.message());
    }

    /** Those of the same words, and how many of them stand in the file that the findings have come to. */
    private static final class Same {
        private final List<Fold> folds = new ArrayList<>(1);
        private String path = "";
        private int standing;

        /** The first that does not stand in a file yet, as it will from now on; null when all do. */
        @Nullable
        Fold open(String file) {
            standing = file.equals(path) ? standing + 1 : 1;
            path = file;
            return standing <= folds.size() ? folds.get(standing - 1) : null;
        }
    }

    /**
     * In the order of their first places, of findings that are sorted by file. Two findings of one file stay two: they
     * are two faults.
     */
    public static List<Fold> of(List<Finding> findings) {
        Map<String, Same> byWords = new LinkedHashMap<>();
        List<Fold> folds = new ArrayList<>();
        for (Finding finding : findings) {
            Same same = byWords.computeIfAbsent(words(finding), words -> new Same());
            Fold open = same.open(finding.place().file().path());
            if (open == null) {
                Fold fold = new Fold(finding, new ArrayList<>(0));
                same.folds.add(fold);
                folds.add(fold);
            } else {
                open.elsewhere.add(finding.place());
            }
        }
        return folds;
    }

    /** How many findings it tells. */
    public int size() {
        return 1 + elsewhere.size();
    }

    /** Its other places for people; of very many the first. */
    public String places() {
        String some = elsewhere.stream().limit(MOST_PLACES).map(Place::toString).collect(Collectors.joining(", "));
        int more = elsewhere.size() - MOST_PLACES;
        return some + (more > 0 ? " and " + more + " more" : "");
    }
}
