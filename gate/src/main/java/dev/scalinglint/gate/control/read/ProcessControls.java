package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Program;
import dev.scalinglint.model.Setting;
import org.jspecify.annotations.Nullable;

/** How many processes and tasks one pod runs at once. */
final class ProcessControls {
    private ProcessControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        for (Container container : unit.workload().containers()) {
            for (Program program : container.programs()) {
                String part = terms.part(container) + "/" + program.name();
                String of = " of " + program.name()
                        + (terms.part(container).isEmpty() ? "" : " in container " + terms.part(container));
                // A worker of Celery has as many processes as tasks at once, unless its pool is of another sort.
                if (program.celery() == null || !text(program.workers()).equals(text(program.celery().concurrency()))) {
                    add(Control.PROCESSES, part, "processes" + of, program.workers(), values);
                }
                if (program.threads() != null) {
                    add(Control.CONCURRENCY_HARD, part + "/threads", "threads" + of, program.threads(), values);
                }
                if (program.celery() != null) {
                    add(Control.CONCURRENCY_HARD, part + "/tasks", "tasks at once" + of, program.celery().concurrency(),
                            values);
                }
            }
        }
    }

    private static void add(Control control, String part, String subject, Setting setting, ControlValues values) {
        values.add(control, part, subject, text(setting), text(setting), amount(setting), setting.place());
    }

    private static String text(Setting setting) {
        return setting.perCpu()
                ? "as many as the node has CPUs"
                : setting.number() == null ? "unknown" : setting.number().toString();
    }

    private static @Nullable Double amount(Setting setting) {
        return setting.perCpu()
                ? Double.valueOf(Double.POSITIVE_INFINITY)
                : setting.number() == null ? null : Double.valueOf(setting.number());
    }
}
