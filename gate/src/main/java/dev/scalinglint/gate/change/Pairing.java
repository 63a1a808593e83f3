package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.gate.control.read.ControlReader;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds each unit of the base in the head: by what it is called, else by what it is. */
public final class Pairing {
    private final Map<Unit, String> looks = new IdentityHashMap<>();
    private final List<Unit> base;
    private final List<Unit> head;
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(List<Unit> base, List<Unit> head) {
        this.base = new ArrayList<>(base);
        this.head = new ArrayList<>(head);
    }

    static List<Pair> of(List<Unit> base, List<Unit> head) {
        Pairing pairing = new Pairing(base, head);
        pairing.called();
        // From what says most to what says least; only where there is no doubt which one is meant.
        pairing.pass(unit -> List.of(application(unit), namespace(unit), name(unit)));
        pairing.pass(unit -> List.of(kind(unit), namespace(unit), name(unit), pairing.look(unit)));
        pairing.pass(unit -> List.of(kind(unit), namespace(unit), name(unit)));
        pairing.pass(unit -> List.of(kind(unit), name(unit), pairing.look(unit)));
        pairing.pass(unit -> List.of(kind(unit), application(unit), pairing.look(unit)));
        pairing.pass(unit -> List.of(kind(unit), application(unit), namespace(unit), VersionedName.stem(name(unit))));
        pairing.pass(unit -> List.of(kind(unit), pairing.look(unit)));
        pairing.base.forEach(unit -> pairing.pairs.add(new Pair(unit, null)));
        pairing.head.forEach(unit -> pairing.pairs.add(new Pair(null, unit)));
        return pairing.pairs;
    }

    /** What a unit of the head was in the base; null when it is new. */
    @SuppressWarnings("ReferenceEquality") // that very unit
    public static @Nullable Unit before(Unit unit, List<Unit> base, List<Unit> head) {
        return of(base, head).stream().filter(pair -> pair.head() == unit).findFirst().map(Pair::base).orElse(null);
    }

    /**
     * By application, kind, namespace and name. Objects that are there twice, in overlays of one name, are paired by
     * file, then in order.
     */
    private void called() {
        Function<Unit, List<?>> key = unit -> List.of(kind(unit), application(unit), namespace(unit), name(unit));
        match(unit -> Arrays.asList(key.apply(unit), unit.workload().place().file().path()), false);
        match(key, false);
    }

    private void pass(Function<Unit, List<?>> key) {
        match(key, true);
    }

    private void match(Function<Unit, List<?>> key, boolean onlyOne) {
        if (base.isEmpty() || head.isEmpty()) {
            return;
        }
        Map<List<?>, List<Unit>> before = by(key, base);
        Map<List<?>, List<Unit>> after = by(key, head);
        before.forEach((called, units) -> {
            List<Unit> others = after.getOrDefault(called, List.of());
            int count =
                    onlyOne && (units.size() != 1 || others.size() != 1) ? 0 : Math.min(units.size(), others.size());
            for (int i = 0; i < count; i++) {
                pairs.add(new Pair(units.get(i), others.get(i)));
                remove(base, units.get(i));
                remove(head, others.get(i));
            }
        });
    }

    private static Map<List<?>, List<Unit>> by(Function<Unit, List<?>> key, List<Unit> units) {
        Map<List<?>, List<Unit>> byKey = new LinkedHashMap<>();
        units.forEach(unit -> byKey.computeIfAbsent(key.apply(unit), any -> new ArrayList<>()).add(unit));
        return byKey;
    }

    @SuppressWarnings("ReferenceEquality") // that very one; several may be alike
    private static void remove(List<Unit> units, Unit gone) {
        units.removeIf(unit -> unit == gone);
    }

    /** All that is known of it but what it and its objects are called. */
    private String look(Unit unit) {
        return looks.computeIfAbsent(unit, Pairing::lookOf);
    }

    private static String lookOf(Unit unit) {
        Map<String, String> nameless = new HashMap<>();
        List<Container> containers = unit.workload().containers();
        if (containers.size() == 1) {
            nameless.put(containers.get(0).name().value(), "");
        }
        String controls = ControlReader.all(unit, new Terms(unit.counted(), unit.podLevel(), nameless)).values()
                .stream().map(Pairing::told)
                .collect(Collectors.joining("\n"));
        return controls + containers.stream().map(Pairing::told).collect(Collectors.joining("\n"));
    }

    private static String told(ControlValue value) {
        return value.key() + "=" + value.value();
    }

    private static String told(Container container) {
        return container.args().stream().map(Located::value).collect(Collectors.joining(" "))
                + new java.util.TreeMap<>(container.env());
    }

    private static String kind(Unit unit) {
        ObjectId id = unit.workload().id();
        return id.group() + "/" + id.kind();
    }

    private static String application(Unit unit) {
        return text(unit.model().application());
    }

    private static String namespace(Unit unit) {
        return text(unit.workload().id().namespace());
    }

    private static String name(Unit unit) {
        return unit.workload().id().name().value();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
