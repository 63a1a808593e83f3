package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Scale;
import dev.scalinglint.model.WorkloadType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is another about a unit as such: that it is there, what it is called, where it belongs. */
record UnitValues(@Nullable ControlValue before, @Nullable ControlValue after) {
    static Map<Control, UnitValues> of(Pair pair) {
        Map<Control, UnitValues> told = new EnumMap<>(Control.class);
        Unit base = pair.base();
        Unit head = pair.head();
        if (base == null) {
            told.put(Control.UNIT_ADDED, new UnitValues(null, value(Control.UNIT_ADDED, "unit", summary(pair.either()),
                    pair.either())));
        } else if (head == null) {
            told.put(Control.UNIT_REMOVED,
                    new UnitValues(value(Control.UNIT_REMOVED, "unit", summary(base), base), null));
        } else {
            tell(Control.UNIT_KIND, "kind", base, kind(base), head, kind(head), told);
            tell(Control.UNIT_RENAMED, "name", base, name(base), head, name(head), told);
            boolean sameApplication = application(base).equals(application(head));
            tell(Control.UNIT_MOVED, sameApplication ? "namespace" : "application", base, home(base, sameApplication),
                    head,
                    home(head, sameApplication), told);
        }
        return told;
    }

    private static void tell(Control control, String subject, Unit base, String was, Unit head, String is,
            Map<Control, UnitValues> told) {
        if (!Objects.equals(was, is)) {
            told.put(control, new UnitValues(value(control, subject, was, base), value(control, subject, is, head)));
        }
    }

    private static ControlValue value(Control control, String subject, String text, Unit unit) {
        return ControlValue.of(new Key(control, ""), subject, text, text, null, unit.workload().place());
    }

    private static String summary(Unit unit) {
        Scale scale = unit.workload().scale();
        if (unit.workload().type() == WorkloadType.DAEMON_SET) {
            return kind(unit) + " with one pod per node";
        }
        String most = scale.max().unlimited() ? "any number of" : scale.max().toString();
        boolean one = scale.max().value() == 1 && scale.min().value() == 1;
        String count = scale.min().value() == scale.max().value() ? most : scale.min() + " to " + most;
        return kind(unit) + " with " + count + (one ? " pod" : " pods");
    }

    private static String kind(Unit unit) {
        boolean knative = unit.workload().type().isKnative();
        return (knative ? "Knative " : "") + unit.workload().id().kind();
    }

    private static String name(Unit unit) {
        return unit.workload().id().name().value();
    }

    private static String application(Unit unit) {
        String application = unit.model().application();
        return application == null ? "none" : application;
    }

    private static String home(Unit unit, boolean sameApplication) {
        String namespace = unit.workload().id().namespace();
        return sameApplication
                ? namespace == null ? "none" : namespace
                : application(unit) + (namespace == null ? "" : " in namespace " + namespace);
    }
}
