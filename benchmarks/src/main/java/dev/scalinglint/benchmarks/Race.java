package dev.scalinglint.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contestants run in turn, round by round, so that a machine that slows down slows all of them. */
final class Race {

    private Race() {}

    /** Median seconds by contestant, in the order given, after one round that does not count. */
    static Map<String, Double> medians(List<Contestant> contestants, int rounds) {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        contestants.forEach(contestant -> seconds.put(contestant.name(), new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                double taken = contestant.seconds();
                if (round > 0) {
                    seconds.get(contestant.name()).add(taken);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        seconds.forEach((name, taken) -> medians.put(name, median(taken)));
        return medians;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
