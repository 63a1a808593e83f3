package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field as replacements name it: {@code spec.template.spec.containers.[name=api].env.0.value}, {@code *} for all items. */
record FieldPath(List<String> steps) {
    /** No object is nested deeper than this. */
    private static final int DEEP = 100;

    /** Dots divide, but not when escaped or between brackets. */
    static FieldPath of(String text) {
        List<String> steps = new ArrayList<>();
        StringBuilder step = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '.') {
                step.append('.');
                i++;
            } else if (c == '.' && !bracket) {
                steps.add(step.toString());
                step.setLength(0);
            } else {
                bracket = c == '[' || bracket && c != ']';
                step.append(c);
            }
        }
        steps.add(step.toString());
        return new FieldPath(steps);
    }

    /** The first value there; null when there is none. */
    @Nullable Node find(Node root) {
        Node[] found = new Node[1];
        change(root, null, node -> {
            found[0] = found[0] == null ? node : found[0];
            return node;
        });
        return found[0];
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
            Node child = mapping.entry(step) == null ? null : mapping.entry(step).value();
            return child == null && created == null ? mapping : Edit.with(mapping, step, change(child, at + 1, created, change));
        }
        return node != null || created == null ? node : change(Mapping.empty(created), at, created, change);
    }

    private Node items(Sequence sequence, String step, int at, @Nullable Place created, Function<@Nullable Node, Node> change) {
        Integer index = Scalars.integer(step);
        List<Node> items = new ArrayList<>(sequence.items());
        for (int i = 0; i < items.size(); i++) {
            if (index != null ? index == i : step.equals("*") || isMatch(items.get(i), step)) {
                items.set(i, change(items.get(i), at + 1, created, change));
            }
        }
        return new Sequence(items, sequence.place());
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
