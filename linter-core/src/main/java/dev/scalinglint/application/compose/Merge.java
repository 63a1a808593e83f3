package dev.scalinglint.application.compose;

import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How Compose lays one file, or one service, over another: mappings are merged, lists are joined, commands are replaced. */
final class Merge {
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");
    private static final Set<String> PAIRS = Set.of("environment", "labels", "annotations", "sysctls", "args");
    private static final Set<String> NAMES = Set.of("depends_on", "networks");

    private Merge() {}

    static Mapping of(Mapping below, Mapping above) {
        Mapping merged = below;
        for (Entry entry : above.entries()) {
            Entry old = merged.entry(entry.name());
            if (isTagged(entry, "!reset")) {
                merged = Edit.without(merged, entry.name());
                continue;
            }
            merged = Options.set(merged, old == null || isTagged(entry, "!override") ? entry
                    : new Entry(entry.value() instanceof Scalar ? entry.key() : old.key(), value(entry.name(), old.value(), entry.value())));
        }
        return new Mapping(merged.entries(), above.place());
    }

    private static Node value(String key, Node below, Node above) {
        if (above instanceof Scalar || REPLACED.contains(key)) {
            return above;
        }
        Node under = PAIRS.contains(key) ? Options.pairs(below) : NAMES.contains(key) ? Options.names(below) : below;
        Node over = PAIRS.contains(key) ? Options.pairs(above) : NAMES.contains(key) ? Options.names(above) : above;
        if (under instanceof Mapping one && over instanceof Mapping other) {
            return of(one, other);
        }
        if (under instanceof Sequence one && over instanceof Sequence other) {
            List<Node> items = new ArrayList<>(one.items());
            items.addAll(other.items());
            return new Sequence(items, other.place());
        }
        return over;
    }

    /** Whether a tag of Compose's own stands before a value: a reader of plain YAML keeps nothing of it but the text. */
    private static boolean isTagged(Entry entry, String tag) {
        Place key = entry.key().place();
        Place value = entry.value().place();
        try {
            return key.file() == value.file() && key.end() < value.start() && key.file().text().substring(key.end(), value.end()).contains(tag);
        } catch (UnreadableException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
