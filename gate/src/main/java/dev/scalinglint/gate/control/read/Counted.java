package dev.scalinglint.gate.control.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for a list in which things are there more than once. */
final class Counted {
    private Counted() {}

    /** {@code public by Route (2), node by host port 80}: each once, in the order of the first of a sort. */
    static String text(List<String> things) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(thing -> thing.getKey() + (thing.getValue() > 1 ? " (" + thing.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
    }
}
