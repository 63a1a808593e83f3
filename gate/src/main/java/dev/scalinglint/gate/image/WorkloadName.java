package dev.scalinglint.gate.image;

import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a user calls a workload: {@code [Kind/]name}, as far as the case of the kind goes. */
record WorkloadName(String text) {
    private static final int MOST_TOLD = 5;

    /** @param asked the files that were named, which choose between several */
    Sighting in(List<Sighting> sightings, Set<String> asked) throws RequestException {
        List<Sighting> found = sightings.stream().filter(this::means).toList();
        List<Sighting> written = found.stream().filter(
                sighting -> asked.contains(sighting.unit().workload().place().file().path())).toList();
        if (written.size() == 1) {
            return written.get(0);
        }
        if (found.isEmpty()) {
            Set<String> names = new TreeSet<>();
            sightings.forEach(sighting -> names.add(text.contains("/") ? inFull(sighting) : name(sighting)));
            throw new RequestException("there is no workload '" + text + "' here" + Nearest.hint(text, names));
        }
        if (found.size() > 1) {
            throw new RequestException("'" + text + "' may be " + told(found) + ": give "
                    + (kinds(found) > 1 ? "Kind/name, or " : "") + "a path that holds only one of them");
        }
        return found.get(0);
    }

    private boolean means(Sighting sighting) {
        return text.equals(name(sighting)) || text.equalsIgnoreCase(inFull(sighting));
    }

    private static String told(List<Sighting> found) {
        Set<String> told = new LinkedHashSet<>();
        found.forEach(sighting -> told.add(sighting.named() + " (" + (sighting.folder().isEmpty()
                ? sighting.unit().workload().place().toString()
                : sighting.folder()) + ")"));
        int more = told.size() - MOST_TOLD;
        return told.stream().limit(MOST_TOLD).collect(Collectors.joining(" or "))
                + (more > 0 ? " or one of " + more + " more" : "");
    }

    private static long kinds(List<Sighting> found) {
        return found.stream().map(WorkloadName::inFull).distinct().count();
    }

    private static String name(Sighting sighting) {
        return sighting.unit().workload().id().name().value();
    }

    private static String inFull(Sighting sighting) {
        return sighting.unit().workload().id().kind() + "/" + name(sighting);
    }
}
