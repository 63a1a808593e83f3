package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.read.ControlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The difference of two revisions: every control that is another in the head. */
public final class Controls {
    /** What a unit that is new, or gone, is told by beside that. */
    private static final Set<Control> TOLD_OF_ONE = Set.of(Control.EXPOSURE, Control.STICKINESS, Control.SUPPRESSION);
    private static final Comparator<ControlChange> ORDER =
            Comparator.comparing(ControlChange::unit).thenComparing(ControlChange::control)
                    .thenComparing(ControlChange::subject).thenComparing(ControlChange::place)
                    .thenComparing(ControlChange::what);

    private final ImageHistory images;
    private final List<ControlChange> changes = new ArrayList<>();

    private Controls(ImageHistory images) {
        this.images = images;
    }

    /** In the order of units, then of controls; empty where nothing that the model knows is another. */
    public static List<ControlChange> between(Side base, Side head, ImageHistory images) {
        Controls controls = new Controls(images);
        Pairing.of(base.units(), head.units()).forEach(controls::compare);
        controls.changes.addAll(ServerChanges.between(base.models(), head.models()));
        controls.changes.sort(ORDER);
        return List.copyOf(controls.changes);
    }

    private void compare(Pair pair) {
        Map<Key, ControlValue> before =
                pair.base() == null ? Map.of() : ControlReader.all(pair.base(), pair.baseTerms());
        Map<Key, ControlValue> after =
                pair.head() == null ? Map.of() : ControlReader.all(pair.head(), pair.headTerms());
        boolean both = pair.base() != null && pair.head() != null;
        Set<Key> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> !both && !TOLD_OF_ONE.contains(key.control()));
        for (Key key : keys) {
            ControlValue was = before.get(key);
            ControlValue is = after.get(key);
            if (isTold(was, is, before, after)) {
                add(pair, key.control(), was, is);
            }
        }
        UnitValues.of(pair).forEach((control, values) -> add(pair, control, values.before(), values.after()));
    }

    /**
     * Of what came or went with a container, an autoscaler or a way in, only that is told; and nothing that nobody
     * wrote in either.
     */
    private static boolean isTold(@Nullable ControlValue was, @Nullable ControlValue is, Map<Key, ControlValue> before,
            Map<Key, ControlValue> after) {
        if ((was == null || was.implied()) && (is == null || is.implied())) {
            return false;
        }
        if (was != null && is != null) {
            // Another share of the pods, but as many of them.
            boolean noEffect = was.key().control() == Control.SURGE && Objects.equals(was.amount(), is.amount());
            return !noEffect && !was.value().equals(is.value());
        }
        ControlValue only = either(is, was);
        Key within = only.within();
        return !only.key().control().isAbsence(only.amount())
                && (within == null || before.containsKey(within) && after.containsKey(within));
    }

    private static ControlValue either(@Nullable ControlValue was, @Nullable ControlValue is) {
        return is != null ? is : Objects.requireNonNull(was, "one of them is there");
    }

    private void add(Pair pair, Control control, @Nullable ControlValue was, @Nullable ControlValue is) {
        String subject = either(was, is).subject();
        changes.add(new ControlChange(pair.id(), pair.profiles(), control, subject, was, is,
                control.direction(pair.stance(), was, is), pair.stance(),
                note(pair, control, was, is)));
    }

    private @Nullable String note(Pair pair, Control control, @Nullable ControlValue was, @Nullable ControlValue is) {
        if (control == Control.IMAGE && pair.base() != null && was != null && is != null) {
            String course = images.course(pair.base(), was.value(), is.value());
            return course.isEmpty() ? null : course;
        }
        String why = pair.whySingleton();
        boolean matters = why != null && control.dependsOnStance() && !control.ofUnit();
        return matters ? "taken for a singleton: " + why : null;
    }
}
