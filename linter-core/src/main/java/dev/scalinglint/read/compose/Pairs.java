package dev.scalinglint.read.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping, or a list of {@code key=value}: two spellings of environment and labels. */
final class Pairs {
    private Pairs() {}

    static Mapping of(@Nullable Node node, Place otherwise) {
        if (node instanceof Mapping mapping) {
            return mapping;
        }
        Map<String, Entry> pairs = new LinkedHashMap<>();
        for (Node item : node instanceof Sequence list ? list.items() : List.<Node>of()) {
            int equals = item instanceof Scalar text ? text.text().indexOf('=') : -1;
            if (equals > 0) {
                Scalar text = (Scalar) item;
                Scalar key =
                        new Scalar(text.text().substring(0, equals), Scalar.Type.STRING, text.style(), text.place());
                pairs.put(key.text(), new Entry(key,
                        new Scalar(text.text().substring(equals + 1), Scalar.Type.STRING, text.style(), text.place())));
            }
        }
        return new Mapping(List.copyOf(pairs.values()), node == null ? otherwise : node.place());
    }
}
