package dev.scalinglint.template;

import java.util.ArrayList;
import java.util.Collection;

/** A list in an order that Go leaves to chance: the keys of a map. */
final class Shuffled extends ArrayList<Object> {
    private static final long serialVersionUID = 1;

    Shuffled(Collection<?> items) {
        super(items);
    }
}
