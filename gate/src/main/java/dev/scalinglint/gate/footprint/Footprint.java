package dev.scalinglint.gate.footprint;

import dev.scalinglint.gate.footprint.Measure.Kind;
import dev.scalinglint.model.Demand;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Workload;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What an application, or several, come to at each level. Pods that only a controller would make (of a database's
 * operator, say) and containers that webhooks add are not counted.
 */
public final class Footprint {
    private final Map<ScaleLevel, SortedMap<Measure, Amount>> amounts = new EnumMap<>(ScaleLevel.class);

    Footprint() {
        for (ScaleLevel level : ScaleLevel.values()) {
            amounts.put(level, new TreeMap<>());
        }
    }

    /** Of one application. */
    public static Footprint of(Model model) {
        Footprint footprint = new Footprint();
        for (ScaleLevel level : ScaleLevel.values()) {
            model.workloads().forEach(workload -> footprint.add(level, workload));
            model.databases().forEach(database -> footprint.add(level, database.name(), database.demand()));
            model.redis().forEach(redis -> footprint.add(level, redis.name(), redis.demand()));
        }
        return footprint;
    }

    private void add(ScaleLevel level, Workload workload) {
        Pods pods = Pods.of(workload);
        Amount count = pods.at(level);
        add(level, Measure.of(Kind.PODS), count);
        add(level, Measure.of(Kind.CPU_REQUESTED), pods.requested("cpu", count));
        add(level, Measure.of(Kind.CPU_LIMIT), pods.limited("cpu", count));
        add(level, Measure.of(Kind.MEMORY_REQUESTED), pods.requested("memory", count));
        add(level, Measure.of(Kind.MEMORY_LIMIT), pods.limited("memory", count));
    }

    private void add(ScaleLevel level, String server, Demand demand) {
        for (Load load : demand.loads()) {
            add(level, new Measure(Kind.CONNECTIONS, server), connections(level, load));
        }
    }

    private static Amount connections(ScaleLevel level, Load load) {
        boolean fewest = level == ScaleLevel.MINIMUM;
        double count = fewest
                ? load.min().value()
                : load.max().value() + (level == ScaleLevel.ROLLOUT ? (double) load.surge() : 0);
        Long known = !fewest && load.max().unlimited() ? null : load.of(count);
        String why = load.missing() == null ? load.client() : load.missing();
        return known == null ? Amount.open(why) : Amount.of(known);
    }

    private void add(ScaleLevel level, Measure measure, Amount amount) {
        at(level).merge(measure, amount, Amount::plus);
    }

    /** With all of another. */
    void addAll(Footprint other) {
        other.amounts.forEach((level, measures) -> measures.forEach((measure, amount) -> add(level, measure, amount)));
    }

    /** The same under other measures. */
    Footprint renaming(UnaryOperator<Measure> names) {
        Footprint renamed = new Footprint();
        amounts.forEach((level, measures) -> measures
                .forEach((measure, amount) -> renamed.add(level, names.apply(measure), amount)));
        return renamed;
    }

    /** Nothing for what it has none of. */
    public Amount of(ScaleLevel level, Measure measure) {
        return at(level).getOrDefault(measure, Amount.NONE);
    }

    /** What it has some of, in the order in which it is told. */
    public SortedMap<Measure, Amount> at(ScaleLevel level) {
        return Objects.requireNonNull(amounts.get(level), "each is there");
    }
}
