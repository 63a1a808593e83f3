package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Limits;

/**
 * What one rendering may cost. Kustomizations that include each other twice over, and patches that copy an object into
 * itself, grow without end as aliases can: small text, endless work.
 */
final class RenderingCost {
    static final int MOST_INCLUDED = 5_000;
    static final int MOST_OBJECTS = 200_000;

    private final Limits limits;
    private int included;
    private int objects;
    private long copied;
    private long written;
    private long steps;
    private boolean tooMuch;

    RenderingCost(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    boolean mayInclude() {
        return ++included <= MOST_INCLUDED;
    }

    boolean mayAdd() {
        return ++objects <= MOST_OBJECTS;
    }

    /** Counts characters that a replacement puts together. @return false where they are too many */
    boolean mayWrite(long characters) {
        written += characters;
        return written <= limits.maxFileBytes();
    }

    /** Counts entries, items or objects that are gone through. @return false where they are too many */
    boolean maySpend(long some) {
        steps += some;
        return steps <= limits.maxSteps();
    }

    /** Counts values that are copied. @return false where they are too many */
    boolean mayCopy(long some) {
        copied += some;
        return copied <= limits.maxNodes();
    }

    /** Whether something costs too much for the first time: it is said once. */
    boolean isFirstTooMuch() {
        boolean first = !tooMuch;
        tooMuch = true;
        return first;
    }

    /**
     * Passes on an object in which something was copied, unless it or all such objects together have grown too large.
     */
    Node copied(Node object) throws JsonPatch.Refused {
        count(object, 0);
        return object;
    }

    private void count(Node node, int depth) throws JsonPatch.Refused {
        if (++copied > limits.maxNodes() || depth > 2 * limits.maxDepth()) {
            throw new JsonPatch.Refused("copies more than the limits allow (maxNodes, maxDepth)");
        }
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                count(entry.value(), depth + 1);
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                count(item, depth + 1);
            }
        }
    }
}
