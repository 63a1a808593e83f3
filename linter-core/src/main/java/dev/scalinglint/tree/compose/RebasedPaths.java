package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.kustomize.NodeEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A file whose paths are relative to another folder than its own, with paths that are relative to its own. */
final class RebasedPaths {
    private static final Set<String> PATHS = Set.of("context", "env_file", "label_file", "file", "path", "source");

    private final String prefix;

    private RebasedPaths(String prefix) {
        this.prefix = prefix;
    }

    static Mapping of(Mapping body, String from, String to) {
        RebasedPaths rebase = new RebasedPaths(prefix(from, to));
        List<Entry> entries = new ArrayList<>();
        for (Entry section : body.entries()) {
            boolean has = section.name().equals("services") || section.name().equals("configs")
                    || section.name().equals("secrets");
            entries.add(has ? new Entry(section.key(), rebase.each(section.value())) : section);
        }
        return new Mapping(entries, body.place());
    }

    private static String prefix(String from, String to) {
        StringBuilder prefix = new StringBuilder();
        String common = from;
        while (!common.isEmpty() && !to.equals(common) && !to.startsWith(common + "/")) {
            prefix.append("../");
            int slash = common.lastIndexOf('/');
            common = slash < 0 ? "" : common.substring(0, slash);
        }
        String below = to.substring(common.isEmpty() ? 0 : Math.min(to.length(), common.length() + 1));
        return prefix + (below.isEmpty() ? "" : below + "/");
    }

    private Node each(Node sections) {
        if (!(sections instanceof Mapping mapping)) {
            return sections;
        }
        List<Entry> entries = new ArrayList<>();
        mapping.entries().forEach(entry -> entries.add(new Entry(entry.key(), options(entry.value()))));
        return new Mapping(entries, mapping.place());
    }

    private Node options(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Node value = switch (entry.name()) {
                case "build" -> entry.value() instanceof Scalar ? moved(entry.value()) : options(entry.value());
                case "volumes" -> volumes(entry.value());
                default -> PATHS.contains(entry.name()) ? paths(entry.value()) : entry.value();
            };
            entries.add(new Entry(entry.key(), value));
        }
        return new Mapping(entries, mapping.place());
    }

    private Node paths(Node node) {
        if (node instanceof Sequence list) {
            return new Sequence(list.items().stream()
                    .map(item -> item instanceof Mapping ? options(item) : moved(item)).toList(), list.place());
        }
        return moved(node);
    }

    private Node volumes(Node node) {
        if (!(node instanceof Sequence list)) {
            return node;
        }
        return new Sequence(list.items().stream()
                .map(item -> item instanceof Mapping || item instanceof Scalar text && text.text().startsWith(".")
                        ? options(moved(item))
                        : item)
                .toList(), list.place());
    }

    private Node moved(Node node) {
        boolean isPath = node instanceof Scalar text && !text.isNull() && !text.text().startsWith("/")
                && !text.text().startsWith("~")
                && !text.text().startsWith("$") && !text.text().contains("://");
        return isPath ? NodeEdit.text(prefix + ((Scalar) node).text(), node.place()) : node;
    }
}
