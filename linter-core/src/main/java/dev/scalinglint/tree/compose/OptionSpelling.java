package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.InnerPlace;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import dev.scalinglint.tree.kustomize.NodeEdit;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The spellings that Compose allows for one option. */
final class OptionSpelling {
    private OptionSpelling() {}

    /** A list of {@code key=value} as the mapping it stands for; names alone have no value. Anything else as it is. */
    static Node pairs(Node node) {
        if (!(node instanceof Sequence list)) {
            return node;
        }
        Map<String, Entry> pairs = new LinkedHashMap<>();
        for (Node item : list.items()) {
            if (item instanceof Scalar text) {
                int equals = text.text().indexOf('=');
                String key = equals < 0 ? text.text() : text.text().substring(0, equals);
                Scalar value = equals < 0
                        ? new Scalar("", Scalar.Type.NULL, text.style(), text.place())
                        : new Scalar(text.text().substring(equals + 1), Scalar.Type.STRING, text.style(),
                                InnerPlace.of(new Entry(text, text), equals + 1, text.text().length()));
                pairs.put(key, new Entry(NodeEdit.text(key, text.place()), value));
            }
        }
        return new Mapping(List.copyOf(pairs.values()), list.place());
    }

    /** A list of names as a mapping from them to nothing. */
    static Node names(Node node) {
        if (!(node instanceof Sequence list)) {
            return node;
        }
        Map<String, Entry> names = new LinkedHashMap<>();
        for (Node item : list.items()) {
            if (item instanceof Scalar name) {
                names.put(name.text(), new Entry(name, Mapping.empty(name.place())));
            }
        }
        return new Mapping(List.copyOf(names.values()), list.place());
    }

    /** The names of a list, or of a mapping. */
    static List<Scalar> keys(@Nullable Node node) {
        List<Scalar> keys = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> keys.add(entry.key()));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> keys.addAll(item instanceof Scalar text ? List.of(text) : List.of()));
        }
        return keys;
    }

    /** A single value as a list of one. */
    static Node list(Node node) {
        return node instanceof Scalar text && !text.isNull() ? new Sequence(List.of(text), text.place()) : node;
    }

    /** The folder that something is built from, as the mapping it stands for. */
    static Mapping context(Scalar folder) {
        return new Mapping(List.of(new Entry(NodeEdit.text("context", folder.place()), folder)), folder.place());
    }

    static boolean isNull(@Nullable Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }

    /** The texts of a scalar or a list; of items that are mappings the one under {@code key}. */
    static List<Scalar> texts(@Nullable Node node, String key) {
        List<Scalar> texts = new ArrayList<>();
        if (node instanceof Scalar text) {
            texts.add(text);
        } else if (node instanceof Mapping mapping && mapping.get(key) != null) {
            texts.addAll(texts(mapping.get(key), key));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> texts.addAll(texts(item, key)));
        }
        return texts;
    }

    /** The same mapping where an entry takes the place of the one with its key. */
    static Mapping set(Mapping mapping, Entry entry) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(entry.name())) {
                entries.set(i, entry);
                return new Mapping(entries, mapping.place());
            }
        }
        entries.add(entry);
        return new Mapping(entries, mapping.place());
    }

    /**
     * A path as the file that it is written in means it; null when it leads out of the repository or is filled in
     * later.
     */
    static @Nullable String path(Scalar written) {
        return path(written, written.text());
    }

    static @Nullable String path(Scalar written, String text) {
        String path = VariableExpressions.NONE.value(text.replaceFirst("^\\$(PWD|\\{PWD})/", "./"));
        return path == null || path.contains("$")
                || path.contains("://") ? null : KustomizePaths.resolve(written.place().file().folder(), path);
    }
}
