package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field as replacements name it: {@code spec.template.spec.containers.[name=api].env.0.value}, {@code *} for all
 * items.
 */
record FieldPath(List<String> steps) {
    /** No object is nested deeper than this. */
    private static final int DEEP = 100;

    /**
     * Dots divide, but not when escaped or between brackets; a key in brackets stands there for its dots, {@code
     * [a=b]} for an item.
     */
    static FieldPath of(String text) {
        List<String> split = split(text);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            String step = split.get(i);
            if (!step.startsWith("[") || step.endsWith("]")) {
                steps.add(step);
                continue;
            }
            StringBuilder bracket = new StringBuilder(step);
            do {
                bracket.append('.').append(split.get(++i));
            } while (i < split.size() - 1 && !split.get(i).endsWith("]"));
            steps.add(bracket.indexOf("=") >= 0
                    ? bracket.toString()
                    : bracket.toString().replace("[",
                            "").replace("]", ""));
        }
        return new FieldPath(steps);
    }

    private static List<String> split(String text) {
        List<String> steps = new ArrayList<>();
        for (String part : text.split("\\.", -1)) {
            String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
            if (last.endsWith("\\")) {
                steps.set(steps.size() - 1, last.substring(0, last.length() - 1) + "." + part);
            } else {
                steps.add(part);
            }
        }
        return steps;
    }

    /** Whether what it names can be made where it is missing. */
    boolean canBeCreated() {
        return steps.stream().noneMatch(step -> step.isEmpty() || step.startsWith("[") && step.indexOf('=') < 0);
    }

    /** The value there, of several items the first; null when there is none. */
    @Nullable
    Node lookup(Node root) {
        Node node = root;
        for (String step : steps) {
            if (node instanceof Mapping mapping) {
                Entry entry = mapping.entry(step);
                node = entry == null ? null : entry.value();
            } else if (node instanceof Sequence sequence) {
                int at = first(sequence, step);
                node = at < 0 ? null : sequence.items().get(at);
            } else {
                return null;
            }
        }
        return node;
    }

    /** Whether a text stands on the way, so that what is meant is within it. */
    boolean leadsIntoText(Node root) {
        for (int i = 1; i < steps.size(); i++) {
            if (new FieldPath(steps.subList(0, i)).lookup(root) instanceof Scalar scalar) {
                return scalar.text().contains(":") || scalar.text().startsWith("[") || scalar.text().startsWith("{");
            }
        }
        return false;
    }

    static boolean isEmpty(Node node) {
        return node instanceof Mapping mapping
                ? mapping.entries().isEmpty()
                : node instanceof Sequence sequence
                        ? sequence.items().isEmpty()
                        : node instanceof Scalar scalar && (scalar.isNull() || scalar.text().isEmpty());
    }

    private static int first(Sequence sequence, String step) {
        Integer index = Scalars.integer(step);
        for (int i = 0; i < sequence.items().size(); i++) {
            if (index != null ? index == i : isMatch(sequence.items().get(i), step)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Changes every value there.
     *
     * @param created where a field that is missing is said to stand; null to leave it missing
     * @param change  is given null for a field to be created
     */
    Node change(Node root, @Nullable Place created, Function<@Nullable Node, Node> change) {
        return steps.size() > DEEP ? root : change(root, 0, created, change);
    }

    private Node change(@Nullable Node node, int at, @Nullable Place created, Function<@Nullable Node, Node> change) {
        if (at == steps.size()) {
            return change.apply(node);
        }
        String step = steps.get(at);
        if (node instanceof Sequence sequence) {
            return items(sequence, step, at, created, change);
        }
        if (node instanceof Mapping mapping) {
            Entry written = mapping.entry(step);
            Node child = written == null ? null : written.value();
            return child == null && created == null
                    ? mapping
                    : NodeEdit.with(mapping, step, change(child, at + 1,
                            created, change));
        }
        if (node != null && (created == null || !(node instanceof Scalar scalar && scalar.isNull()))) {
            return node;
        }
        Objects.requireNonNull(created, "else nothing that is missing is gone into");
        return change(isItem(step) ? new Sequence(List.of(), created) : Mapping.empty(created), at, created, change);
    }

    private static boolean isItem(String step) {
        return step.startsWith("[") && step.endsWith("]") || step.equals("*") || Scalars.integer(step) != null;
    }

    private Node items(Sequence sequence, String step, int at, @Nullable Place created,
            Function<@Nullable Node, Node> change) {
        Integer index = Scalars.integer(step);
        List<Node> items = new ArrayList<>(sequence.items());
        boolean found = false;
        for (int i = 0; i < items.size(); i++) {
            if (index != null ? index == i : step.equals("*") || isMatch(items.get(i), step)) {
                found = true;
                items.set(i, change(items.get(i), at + 1, created, change));
            }
        }
        if (!found && created != null && (index != null ? index == items.size() : step.indexOf('=') > 0)) {
            items.add(change(index != null ? null : fresh(step, created), at + 1, created, change));
        }
        return new Sequence(items, sequence.place());
    }

    /** A new item that the step would find. */
    private static @Nullable Node fresh(String step, Place created) {
        int equals = step.indexOf('=');
        Scalar value = NodeEdit.text(step.substring(equals + 1, step.length() - 1), created);
        return equals == 1 ? value : NodeEdit.with(Mapping.empty(created), step.substring(1, equals), value);
    }

    /** {@code [key=value]}; {@code [=value]} for items that are texts. */
    private static boolean isMatch(Node item, String step) {
        int equals = step.indexOf('=');
        if (equals < 1 || !step.startsWith("[") || !step.endsWith("]")) {
            return false;
        }
        String key = step.substring(1, equals);
        Node value = key.isEmpty() ? item : item instanceof Mapping mapping ? mapping.scalar(key) : null;
        return value instanceof Scalar scalar && scalar.text().equals(step.substring(equals + 1, step.length() - 1));
    }
}
