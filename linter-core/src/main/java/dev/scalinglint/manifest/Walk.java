package dev.scalinglint.manifest;

import java.util.function.Consumer;

/** Visits a document's nodes, parents first. Depth is bounded by the reader's limit, so recursion is safe. */
final class Walk {
    private Walk() {}

    static void from(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> from(entry.value(), visitor));
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> from(item, visitor));
        }
    }
}
