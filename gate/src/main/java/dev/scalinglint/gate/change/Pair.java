package dev.scalinglint.gate.change;

import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.gate.control.Stance;
import dev.scalinglint.gate.control.Terms;
import dev.scalinglint.gate.control.Unit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit in both revisions; of one that is new or gone, only one side is there. */
record Pair(@Nullable Unit base, @Nullable Unit head) {
    Unit either() {
        return head != null ? head : Objects.requireNonNull(base, "one of them is there");
    }

    ScalingUnit id() {
        return either().id();
    }

    /** What it is in either revision: a change must not get round a gate by what it says about itself. */
    Stance stance() {
        return whySingleton() == null ? Stance.FLEET : Stance.SINGLETON;
    }

    @Nullable
    String whySingleton() {
        String why = base == null ? null : base.singleton();
        return why != null || head == null ? why : head.singleton();
    }

    Set<String> profiles() {
        Set<String> profiles = new TreeSet<>();
        if (base != null) {
            profiles.addAll(base.profiles());
        }
        if (head != null) {
            profiles.addAll(head.profiles());
        }
        return profiles;
    }

    private boolean counted() {
        return (base == null || base.counted()) && (head == null || head.counted());
    }

    private boolean podLevel() {
        return base != null && base.podLevel() || head != null && head.podLevel();
    }

    Terms baseTerms() {
        return new Terms(counted(), podLevel(), ContainerNames.between(base, head).base());
    }

    Terms headTerms() {
        return new Terms(counted(), podLevel(), ContainerNames.between(base, head).head());
    }
}
