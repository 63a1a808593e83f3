package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.suppression.Suppressions;
import java.util.TreeSet;

/** How a workload is judged, as far as it says so itself: its profiles and what its annotations ask not to be told. */
final class JudgementControls {
    private static final String PROFILE = "scaling-lint.dev/profile";
    /** The profile without which more may go wrong than without all others. */
    private static final double SINGLETON = 100;

    private JudgementControls() {}

    static void read(Unit unit, Terms terms, ControlValues values) {
        if (!unit.profiles().isEmpty()) {
            String text = String.join(", ", new TreeSet<>(unit.profiles()));
            Located<String> written = unit.workload().id().annotations().get(PROFILE);
            written = written == null ? unit.workload().podAnnotations().get(PROFILE) : written;
            values.add(Control.PROFILE, "", "profile", text, text,
                    unit.profiles().size() + (unit.profiles().contains("singleton") ? SINGLETON : 0),
                    written == null ? unit.workload().place() : written.place());
        }
        for (Suppression suppression : Suppressions.written(unit.workload())) {
            String said = suppression.reason() == null ? "without a reason" : suppression.reason();
            String text = said + (suppression.until() == null ? "" : " until " + suppression.until());
            values.add(Control.SUPPRESSION, suppression.rulesText(), "suppression of " + suppression.rulesText(), text,
                    text, 1.0, suppression.place());
        }
    }
}
