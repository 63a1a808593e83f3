package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Place;
import java.util.Set;

/**
 * What all parts of one rendering share.
 *
 * @param images    what the image overrides did
 * @param withdrawn where objects stand that are not applied although a file brings them
 */
record RenderingState(RecordingWorkspace workspace, Reporting reporting, InlineText text, RenderingCost budget,
        ImageLog images,
        Set<Place> withdrawn) {
    /** Counts entries, items or objects to be gone through. @return false, and said so, where they are too many */
    boolean maySpend(long some, Place at) {
        boolean may = budget.maySpend(some);
        if (!may) {
            exceeded(at, "is not done, nor is what follows: the build goes through more than the limit of "
                    + budget.limits().maxSteps() + " entries and objects (maxSteps)");
        }
        return may;
    }

    /** Counts values that are copied into objects. @return false, and said so, where they are too many */
    boolean mayCopy(long some, Place at) {
        boolean may = budget.mayCopy(some);
        if (!may) {
            exceeded(at, "is not done, nor is what follows: what is built comes to more than the limit of "
                    + budget.limits().maxNodes() + " values (maxNodes)");
        }
        return may;
    }

    /** Says that something costs too much: once, since what follows does too. */
    void exceeded(Place at, String why) {
        if (budget.isFirstTooMuch()) {
            reporting.exceeded(at, why);
        } else {
            reporting.gap();
        }
    }

    void withdraw(RenderedObject resource) {
        KubeObject object = resource.object();
        if (object != null) {
            withdrawn.add(object.place());
        }
    }
}
