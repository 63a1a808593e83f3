package dev.scalinglint.tree.kustomize;

import dev.scalinglint.source.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * What a rendering has told so far: kustomize stops at the first thing that it refuses, and what is said later may
 * only follow from it.
 */
final class Reporting {
    private final RenderingListener listener;
    /** Of two reasons at one place the second follows from the first. */
    private final Set<Place> refused = new HashSet<>();
    private int gaps;

    Reporting(RenderingListener listener) {
        this.listener = listener;
    }

    /** False once a part could not be rendered. */
    boolean isWhole() {
        return gaps == 0;
    }

    /** How much was left out so far. */
    int gaps() {
        return gaps;
    }

    /** Something was left out, which was said elsewhere. */
    void gap() {
        gaps++;
    }

    void notRendered(Place place, String why) {
        gaps++;
        listener.notRendered(place, why);
    }

    /** Something costs more than it may, and was left out. */
    void exceeded(Place place, String why) {
        gaps++;
        listener.exceeded(place, why);
    }

    /**
     * What is wrong as it is written, whatever the rest comes to.
     *
     * @param why goes on behind "kustomize refuses the build:"
     */
    void refused(Place place, String why) {
        gaps++;
        if (!refused.add(place)) {
            return;
        }
        listener.refused(place, "kustomize refuses the build: " + why);
    }

    /** What is wrong beside the rest: where a part of that is not known, or was refused, it may not be. */
    void missing(Place place, String why) {
        if (isWhole()) {
            refused(place, why);
        }
    }
}
