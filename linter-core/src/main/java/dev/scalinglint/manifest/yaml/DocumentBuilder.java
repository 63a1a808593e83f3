package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Events to the nodes of documents. Depth is bounded by {@link YamlEvents} and size here, so it may recurse. */
final class DocumentBuilder {
    private record Anchor(Node node, long weight) {}

    private final YamlEvents events;
    private final ScalarBuilder scalars;
    private final Limits limits;
    private final Consumer<Finding> problems;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private long weight;

    DocumentBuilder(String text, YamlEvents events, Limits limits, Consumer<Finding> problems) {
        this.events = events;
        this.scalars = new ScalarBuilder(text, events);
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * The document that {@code event} begins. Anchors end with it; the weight is the file's, or many small bombs would
     * be a big one.
     */
    Node document(Event event) {
        anchors.clear();
        return node(event);
    }

    private Node node(Event event) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        long before = weight;
        weigh(event, 1);
        Node node = event instanceof ScalarEvent scalar ? scalars.scalar(scalar) : collection(event);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, new Anchor(node, weight - before));
        }
        return node;
    }

    private Node aliased(AliasEvent alias) {
        Anchor anchor = anchors.get(alias.getAnchor());
        if (anchor == null) {
            throw new BadInput(events.place(alias), SyntaxSentence.NO_ANCHOR, false);
        }
        weigh(alias, anchor.weight());
        return anchor.node();
    }

    private void weigh(Event event, long more) {
        weight += more;
        if (weight > limits.maxNodes()) {
            throw new BadInput(events.place(event), "holds more nodes than the limit of " + limits.maxNodes()
                    + " once every alias is followed (maxNodes)", true);
        }
    }

    private Node collection(Event event) {
        return event instanceof MappingStartEvent mapping ? mapping(mapping) : sequence((SequenceStartEvent) event);
    }

    private Mapping mapping(MappingStartEvent start) {
        MappingBuilder fields = new MappingBuilder(problems);
        int last = -1;
        Event event = events.next();
        while (!event.is(Event.ID.MappingEnd)) {
            Node key = node(event);
            Node value = node(events.next());
            last = Math.max(last, Math.max(key.place().end(), value.place().end()));
            add(fields, key, value);
            event = events.next();
        }
        return new Mapping(fields.entries(), collectionPlace(start, start.isFlow(), last, event));
    }

    private void add(MappingBuilder fields, Node key, Node value) {
        if (!(key instanceof Scalar name)) {
            throw new BadInput(key.place(), "is not valid for Kubernetes: a mapping or list cannot be a key", false);
        }
        if (MappingBuilder.isMerge(name)) {
            fields.merge(name, value);
        } else {
            fields.add(new Entry(name, value));
        }
    }

    private Sequence sequence(SequenceStartEvent start) {
        List<Node> items = new ArrayList<>();
        int last = -1;
        Event event = events.next();
        while (!event.is(Event.ID.SequenceEnd)) {
            Node item = node(event);
            last = Math.max(last, item.place().end());
            items.add(item);
            event = events.next();
        }
        return new Sequence(items, collectionPlace(start, start.isFlow(), last, event));
    }

    /** A block collection's own end mark stands at whatever comes next, so it ends where its last item does. */
    private Place collectionPlace(NodeEvent start, boolean flow, int last, Event end) {
        int from = scalars.contentStart(start);
        int to = flow ? events.index(end.getEndMark()) : last;
        return events.place(from, Math.max(from, to));
    }
}
