package dev.scalinglint.manifest.yaml;

import dev.scalinglint.manifest.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Events to {@link Written} nodes. Depth is bounded by {@link YamlEvents}, so it may recurse; nothing is ever expanded.
 */
final class WrittenBuilder {
    private final YamlEvents events;
    private final ScalarBuilder scalars;
    private final Map<String, Written> anchors = new HashMap<>();

    WrittenBuilder(String text, YamlEvents events) {
        this.events = events;
        this.scalars = new ScalarBuilder(text, events);
    }

    Written document(Event event) {
        anchors.clear();
        return node(event);
    }

    private Written node(Event event) {
        if (event instanceof AliasEvent alias) {
            Written target = anchors.get(alias.getAnchor());
            if (target == null) {
                throw new BadInput(events.place(alias), SyntaxSentence.NO_ANCHOR, false);
            }
            return Written.alias(events.place(alias), target);
        }
        Written node = event instanceof ScalarEvent scalar
                ? Written.scalar(scalars.scalar(scalar))
                : collection((CollectionStartEvent) event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private Written collection(CollectionStartEvent start) {
        List<Written> children = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof CollectionEndEvent)) {
            children.add(node(event));
            event = events.next();
        }
        int from = scalars.contentStart(start);
        int last = children.stream().mapToInt(child -> child.place().end()).max().orElse(from);
        int to = start.isFlow() ? events.index(event.getEndMark()) : last;
        return Written.collection(events.place(from, Math.max(from, to)), start.isFlow(),
                start instanceof MappingStartEvent, children);
    }
}
