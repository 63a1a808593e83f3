package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Coordination;
import java.util.Locale;

/** What keeps replicas from doing the same work twice. */
final class CoordinationControls {
    /** More than any grade without an excuse. */
    private static final double EXCUSED = 10;

    private CoordinationControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        Coordination coordination = unit.workload().coordination();
        if (coordination != null) {
            String grade = coordination.grade().name().toLowerCase(Locale.ROOT);
            String how = coordination.declared()
                    ? coordination.reasoned() ? "declared" : "declared without a reason"
                    : grade;
            String value = coordination.kind() + " " + how;
            double amount = grade(coordination.grade()) + (coordination.excusesSingleton() ? EXCUSED : 0);
            values.add(Control.COORDINATION, "", "coordination", value,
                    coordination.kind() + " (" + how
                            + (coordination.declared() ? ")" : ": " + coordination.evidence() + ")"),
                    amount,
                    coordination.place());
        }
    }

    private static int grade(Coordination.Grade grade) {
        return switch (grade) {
            case WEAK -> 1;
            case MEDIUM -> 2;
            case STRONG -> 3;
        };
    }
}
