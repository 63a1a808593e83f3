package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/**
 * Compose's own tags. {@code !reset} takes away what it stands before, and {@code !override} puts it in place of what
 * lies below: the one
 * node right behind them, and nothing above. A reader of plain YAML keeps nothing of them but the text.
 */
final class ComposeTags {
    static final String RESET = "!reset";
    static final String OVERRIDE = "!override";

    private ComposeTags() {}

    /** Whether a tag stands before the value of an entry. */
    static boolean has(Entry entry, String tag) {
        Place key = entry.key().place();
        Place value = entry.value().place();
        return key.file() == value.file() && stands(key.file(), key.end(), value.start(), tag);
    }

    /** The same node of one file without whatever in it is reset. */
    static Node applied(Node node) {
        return node.place().file().mentions(RESET) ? without(node) : node;
    }

    static Entry applied(Entry entry) {
        Node value = applied(entry.value());
        return value == entry.value() ? entry : new Entry(entry.key(), value);
    }

    private static Node without(Node node) {
        if (node instanceof Mapping mapping) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry : mapping.entries()) {
                if (!has(entry, RESET)) {
                    entries.add(new Entry(entry.key(), without(entry.value())));
                }
            }
            return new Mapping(entries, mapping.place());
        }
        if (node instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            int from = list.place().start();
            for (Node item : list.items()) {
                boolean own = item.place().file() == list.place().file();
                if (!own || !stands(list.place().file(), from, item.place().start(), RESET)) {
                    items.add(without(item));
                }
                from = own ? Math.max(from, item.place().end()) : from;
            }
            return new Sequence(items, list.place());
        }
        return node;
    }

    /**
     * Whether a tag is one of the properties between the end of what comes before and a node; not in a comment there.
     */
    private static boolean stands(SourceFile file, int from, int to, String tag) {
        try {
            String text = file.text();
            for (int at = from; at < to && to <= text.length(); at++) {
                char c = text.charAt(at);
                if (c == '#') {
                    int end = text.indexOf('\n', at);
                    at = end < 0 ? to : end;
                } else if (c == '!' || c == '&') {
                    int end = wordEnd(text, at, to);
                    if (text.substring(at, end).equals(tag)) {
                        return true;
                    }
                    at = end;
                }
            }
            return false;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static int wordEnd(String text, int from, int to) {
        int end = from;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && ",[]{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
