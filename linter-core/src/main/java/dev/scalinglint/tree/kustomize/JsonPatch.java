package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON patch (RFC 6902). */
final class JsonPatch {
    private static final List<String> ANNOTATION = List.of("metadata", "annotations");

    private JsonPatch() {}

    /** An operation that cannot be done: the message says which and why. */
    static class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /** That more would be gone through than the {@link RenderingCost} allows. */
    static final class TooMuch extends Refused {
        TooMuch() {
            super("goes through too much");
        }
    }

    static Node apply(Node object, List<Mapping> operations, RenderingCost budget) throws Refused {
        Node result = object;
        for (Mapping operation : operations) {
            if (!budget.maySpend(width(result, pointer(required(operation, "path"))))) {
                throw new TooMuch();
            }
            result = apply(result, operation, budget);
        }
        return result;
    }

    /** How many entries and items are copied for a change at a path. */
    private static int width(Node object, List<String> path) {
        int width = 1;
        Node node = object;
        for (int i = 0; i < path.size() && node != null; i++) {
            width += node instanceof Mapping mapping
                    ? mapping.entries().size()
                    : node instanceof Sequence sequence ? sequence.items().size() : 0;
            node = child(node, path.get(i));
        }
        return width;
    }

    /** What is no operation, whatever it is applied to; null when all are. */
    static @Nullable Node malformed(Sequence operations) {
        for (Node operation : operations.items()) {
            if (!(operation instanceof Mapping)) {
                return operation;
            }
        }
        return null;
    }

    private static Node apply(Node object, Mapping operation, RenderingCost budget) throws Refused {
        String op = required(operation, "op");
        List<String> path = pointer(required(operation, "path"));
        if (path.isEmpty() && !op.equals("replace") && !op.equals("test")) {
            throw new Refused("has an empty path; write which field is meant");
        }
        if (path.size() > budget.limits().maxDepth()) {
            throw new Refused("goes deeper than the limit of " + budget.limits().maxDepth() + " levels (maxDepth)");
        }
        return switch (op) {
            case "add" -> add(object, path, value(operation));
            case "remove" -> remove(object, path);
            case "replace" -> replace(object, path, value(operation));
            case "copy" -> budget.copied(add(object, path, copied(object, pointer(required(operation, "from")),
                    operation)));
            case "move" -> {
                List<String> from = pointer(required(operation, "from"));
                yield budget.copied(add(remove(object, from), path, find(object, from)));
            }
            case "test" -> test(object, path, value(operation));
            default -> throw new Refused("has no operation \"" + op + "\"");
        };
    }

    private static Node add(Node object, List<String> path, Node value) throws Refused {
        if (isAnnotation(path) && object instanceof Mapping body && body.mapping("metadata", "annotations") == null) {
            return NodeEdit.at(object, path, value.place(), absent -> value);
        }
        return path.isEmpty() ? value : change(object, path, 0, (parent, step) -> {
            if (parent instanceof Mapping mapping) {
                return NodeEdit.with(mapping, step, value);
            }
            List<Node> items = items(parent);
            int index = step.equals("-") ? items.size() : index(step, items.size() + 1);
            if (index < 0 || !(parent instanceof Sequence)) {
                return missing(path);
            }
            items.add(index, value);
            return new Sequence(items, parent.place());
        });
    }

    /** Kustomize keeps notes of its own in annotations while it works: to add one there need not be any. */
    private static boolean isAnnotation(List<String> path) {
        return path.size() == ANNOTATION.size() + 1 && path.subList(0, ANNOTATION.size()).equals(ANNOTATION);
    }

    private static Node remove(Node object, List<String> path) throws Refused {
        find(object, path);
        return path.isEmpty() ? missing(path) : change(object, path, 0, (parent, step) -> {
            if (parent instanceof Mapping mapping) {
                return NodeEdit.without(mapping, step);
            }
            List<Node> items = items(parent);
            items.remove(index(step, items.size()));
            return new Sequence(items, parent.place());
        });
    }

    /**
     * A key that its mapping lacks is added: the library that kustomize uses refuses only a missing parent and an
     * index out of a list.
     */
    private static Node replace(Node object, List<String> path, Node value) throws Refused {
        if (path.isEmpty() && value instanceof Scalar) {
            throw new Refused("replaces the whole object by a value");
        }
        return path.isEmpty() ? value : change(object, path, 0, (parent, step) -> {
            if (parent instanceof Mapping mapping) {
                return NodeEdit.with(mapping, step, value);
            }
            return child(parent, step) == null ? missing(path) : put(parent, step, value);
        });
    }

    private static Node test(Node object, List<String> path, Node value) throws Refused {
        Node found = parentOf(object, path) instanceof Mapping parent && parent.entry(path.get(path.size() - 1)) == null
                ? absent(parent)
                : find(object, path);
        if (!text(found).equals(text(value))) {
            throw new Refused("tests /" + String.join("/", path) + ", which has another value");
        }
        return object;
    }

    /** A key that its mapping lacks is copied as null. */
    private static Node copied(Node object, List<String> from, Mapping operation) throws Refused {
        return parentOf(object, from) instanceof Mapping parent && parent.entry(from.get(from.size() - 1)) == null
                ? absent(operation)
                : find(object, from);
    }

    private static @Nullable Node parentOf(Node object, List<String> path) throws Refused {
        return path.isEmpty() ? null : find(object, path.subList(0, path.size() - 1));
    }

    private static Node absent(Mapping at) {
        return new Scalar("null", Scalar.Type.NULL, Scalar.Style.PLAIN, at.place());
    }

    /** What an operation does to the parent of what its path names. */
    private interface Change {
        Node apply(Node parent, String step) throws Refused;
    }

    /** Rebuilds the way down to that parent. */
    private static Node change(Node node, List<String> path, int depth, Change change) throws Refused {
        String step = path.get(depth);
        if (depth == path.size() - 1) {
            return change.apply(node, step);
        }
        Node child = child(node, step);
        return child == null ? missing(path) : put(node, step, change(child, path, depth + 1, change));
    }

    private static Node put(Node parent, String step, Node value) {
        if (parent instanceof Mapping mapping) {
            return NodeEdit.with(mapping, mapping.key(step), value);
        }
        List<Node> items = items(parent);
        items.set(index(step, items.size()), value);
        return new Sequence(items, parent.place());
    }

    private static Node find(Node object, List<String> path) throws Refused {
        Node node = object;
        for (String step : path) {
            node = child(node, step);
            if (node == null) {
                return missing(path);
            }
        }
        return node;
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof Mapping mapping) {
            Entry entry = mapping.entry(step);
            return entry == null ? null : entry.value();
        }
        List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of();
        int index = index(step, items.size());
        return index < 0 ? null : items.get(index);
    }

    private static List<Node> items(Node node) {
        return node instanceof Sequence sequence ? new ArrayList<>(sequence.items()) : List.of();
    }

    /** A list position below {@code size}, counted from the end when it is negative; -1 when it is none. */
    private static int index(String step, int size) {
        Integer index = Scalars.integer(step);
        int counted = index == null ? -1 : index < 0 ? index + size : index;
        return counted >= size ? -1 : Math.max(counted, -1);
    }

    /** What stands before the first {@code /} does not count, as in the library. */
    private static List<String> pointer(String text) throws Refused {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.indexOf('/') < 0) {
            throw new Refused("has the path " + text + ", which must begin with a /");
        }
        String steps = text.substring(text.indexOf('/') + 1);
        return Arrays.stream(steps.split("/", -1)).map(step -> step.replace("~1", "/").replace("~0", "~")).toList();
    }

    private static String required(Mapping operation, String field) throws Refused {
        Located<String> text = operation.text(field);
        if (text == null) {
            throw new Refused("has an operation without \"" + field + "\"");
        }
        return text.value();
    }

    private static Node value(Mapping operation) {
        Entry value = operation.entry("value");
        return value != null ? value.value() : absent(operation);
    }

    private static Node missing(List<String> path) throws Refused {
        throw new Refused("needs /" + String.join("/", path) + ", which the object has not");
    }

    /** Nodes compared by what they say, not by where. */
    static String text(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.name() + ": " + text(entry.value())).sorted()
                    .toList().toString();
        }
        return node instanceof Sequence sequence
                ? sequence.items().stream().map(JsonPatch::text).toList().toString()
                : ((Scalar) node).text();
    }
}
