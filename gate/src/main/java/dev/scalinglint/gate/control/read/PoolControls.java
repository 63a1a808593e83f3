package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.ConnectionPool;
import dev.scalinglint.model.Container;

/** The connections that each process of a container may open. */
final class PoolControls {
    private PoolControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (ConnectionPool pool : unit.model().pools()) {
            if (pool.workload().equals(unit.workload().id())) {
                unit.workload().containers().stream()
                        .filter(container -> container.name().value().equals(pool.container())).findFirst()
                        .ifPresent(container -> add(pool, container, terms, values));
            }
        }
    }

    private static void add(ConnectionPool pool, Container container, Terms terms, ControlValues values) {
        int overflow = pool.overflow() == null ? 0 : pool.overflow().value();
        Integer most = pool.most();
        String text = most == null
                ? "no limit"
                : overflow == 0 ? String.valueOf(most) : pool.size().value() + " + " + overflow;
        values.add(Control.POOL, terms.part(container) + "/" + pool.kind() + "/" + pool.source(),
                pool.kind() + " pool" + terms.of(container) + " (" + pool.source() + ")", text, text,
                most == null ? Double.POSITIVE_INFINITY : (double) most, pool.place());
    }
}
