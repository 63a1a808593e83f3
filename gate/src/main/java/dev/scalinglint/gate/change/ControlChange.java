package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.Direction;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.gate.control.Stance;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One control that is another in the head than in the base.
 *
 * @param unit     whose it is; as the head calls it, where it is in both
 * @param profiles what the unit is said to be in the base or in the head
 * @param subject  which control of which part, for people: {@code cpu limit of container app}
 * @param before   null where the base has none
 * @param after    null where the head has none
 * @param stance   what the direction was judged by
 * @param note     what else is known of it, for people: why it is taken for a singleton, where an image leads; null for
 *                 nothing
 */
public record ControlChange(ScalingUnit unit, Set<String> profiles, Control control, String subject,
        @Nullable ControlValue before,
        @Nullable ControlValue after, Direction direction, Stance stance, @Nullable String note) {
    public ControlChange {
        profiles = Set.copyOf(profiles);
    }

    /** The value in the base and its place; null where there is none. */
    public @Nullable Located<String> was() {
        return before == null ? null : before.located();
    }

    /** The value in the head and its place; null where there is none. */
    public @Nullable Located<String> is() {
        return after == null ? null : after.located();
    }

    /** Where to look: in the head, or in the base for what is gone. */
    public Place place() {
        return either().place();
    }

    private ControlValue either() {
        return after != null ? after : Objects.requireNonNull(before, "one of them is there");
    }

    /**
     * {@code torghut: most replicas 1 → 3 (argocd/torghut/knative-service.yaml:22)}. Where it was is told as far as
     * that is elsewhere: {@code (a.yaml:22, was b.yaml:20)}, {@code (a.yaml:22, was line 20)}.
     */
    public String sentence() {
        return name() + ": " + what() + " (" + places() + ")";
    }

    /** Whose it is, in one line. */
    public String name() {
        return unit.name().replaceAll("\\p{Cc}+", " ");
    }

    /** Where it is, and where it was as far as that is elsewhere. */
    public String places() {
        String was = before == null ? "" : text(before.place());
        String is = after == null ? "" : text(after.place());
        if (before == null || was.equals(is)) {
            return is;
        } else if (after == null) {
            return "was " + was;
        }
        boolean sameFile = before.place().file().path().equals(after.place().file().path());
        return is + ", was " + (sameFile ? "line " + before.place().line() : was);
    }

    private static String text(Place place) {
        return place.file().path() + ":" + place.line();
    }

    /** The sentence without its unit and its place. */
    public String what() {
        if (control == Control.UNIT_ADDED) {
            return "added, " + either().text();
        } else if (control == Control.UNIT_REMOVED) {
            return "removed, " + either().text();
        }
        return subject + " " + values();
    }

    /** {@code 1 → 3}. */
    public String values() {
        int shared = control == Control.IMAGE && before != null && after != null
                ? sharedFolder(before.text(), after.text())
                : 0;
        return text(before).substring(shared) + " → " + text(after).substring(shared);
    }

    /** How long the registry and the folders are that two images have in common. */
    private static int sharedFolder(String before, String after) {
        int digest = before.indexOf('@');
        int slash = (digest < 0 ? before : before.substring(0, digest)).lastIndexOf('/');
        return slash > 0 && after.startsWith(before.substring(0, slash + 1)) ? slash + 1 : 0;
    }

    /** What sets it is told where that is another thing than before. */
    private String text(@Nullable ControlValue value) {
        if (value == null) {
            return "none";
        }
        boolean other = before != null && after != null && before.source() != null && after.source() != null
                && !before.source().equals(after.source());
        return value.text() + (other ? " by " + value.source() : "");
    }
}
