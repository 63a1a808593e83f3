package dev.scalinglint.read.traffic.affinity;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The switches found so far on one object. */
final class SwitchCollector {
    private final KubeObject object;
    private final List<Switch> switches;

    SwitchCollector(KubeObject object, List<Switch> switches) {
        this.object = object;
        this.switches = switches;
    }

    KubeObject object() {
        return object;
    }

    /** A value that is the switch. */
    void add(Mechanism mechanism, Located<?> value) {
        add(mechanism, value, null);
    }

    /** A value that is the switch for some Services only. */
    void add(Mechanism mechanism, Located<?> value, @Nullable List<ServiceName> targets) {
        add(mechanism, value.text(), value.place(), targets);
    }

    /** A key whose presence is the switch; {@code value} says what it means. */
    void addKey(Mechanism mechanism, Mapping parent, String key, String value, @Nullable List<ServiceName> targets) {
        Place place = parent.keyPlace(key);
        add(mechanism, value, place == null ? parent.place() : place, targets);
    }

    void add(Mechanism mechanism, String value, Place place, @Nullable List<ServiceName> targets) {
        switches.add(new Switch(object, mechanism, value, place, targets));
    }
}
