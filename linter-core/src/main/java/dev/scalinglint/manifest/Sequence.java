package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import java.util.List;

/** A list. */
public record Sequence(List<Node> items, Place place) implements Node {
    public Sequence {
        items = List.copyOf(items);
    }
}
