package dev.scalinglint.gate.footprint;

import dev.scalinglint.gate.footprint.Measure.Kind;
import dev.scalinglint.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of the footprint.
 *
 * @param applications of each application, in the order of their names, then of levels; only what is another
 * @param total        of all applications that were compared together; what a change cannot touch is not among them
 */
public record FootprintDifference(List<FootprintChange> applications, List<FootprintChange> total) {
    private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

    public FootprintDifference {
        applications = List.copyOf(applications);
        total = List.copyOf(total);
    }

    /** Empty where nothing comes to another amount. */
    public static FootprintDifference between(List<Model> base, List<Model> head) {
        TreeMap<@Nullable String, Footprint> before = byApplication(base);
        TreeMap<@Nullable String, Footprint> after = byApplication(head);
        Set<@Nullable String> names = new TreeSet<>(NAMES);
        names.addAll(before.keySet());
        names.addAll(after.keySet());
        List<FootprintChange> applications = new ArrayList<>();
        for (String name : names) {
            applications.addAll(changes(name, before.getOrDefault(name, new Footprint()),
                    after.getOrDefault(name, new Footprint())));
        }
        return new FootprintDifference(applications, changes(null, total(before), total(after)));
    }

    private static TreeMap<@Nullable String, Footprint> byApplication(List<Model> models) {
        TreeMap<@Nullable String, Footprint> footprints = new TreeMap<>(NAMES);
        models.forEach(model -> footprints.computeIfAbsent(model.application(), name -> new Footprint())
                .addAll(Footprint.of(model)));
        return footprints;
    }

    /** A server by its host is the same for all; others of one name are not. */
    private static Footprint total(TreeMap<@Nullable String, Footprint> applications) {
        Footprint total = new Footprint();
        applications.forEach((name, footprint) -> total.addAll(footprint.renaming(
                measure -> measure.kind() != Kind.CONNECTIONS || name == null || measure.of().startsWith("host ")
                        ? measure
                        : new Measure(Kind.CONNECTIONS, measure.of() + " of " + name))));
        return total;
    }

    private static List<FootprintChange> changes(@Nullable String application, Footprint before, Footprint after) {
        List<FootprintChange> changes = new ArrayList<>();
        for (ScaleLevel level : ScaleLevel.values()) {
            Set<Measure> measures = new TreeSet<>(before.at(level).keySet());
            measures.addAll(after.at(level).keySet());
            for (Measure measure : measures) {
                Amount was = before.of(level, measure);
                Amount is = after.of(level, measure);
                if (!was.isSameAs(is)) {
                    changes.add(new FootprintChange(application, level, measure, was, is));
                }
            }
        }
        return changes;
    }
}
