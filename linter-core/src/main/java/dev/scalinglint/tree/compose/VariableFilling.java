package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.List;

/** A document with what is known of its variables filled in, and its plain values as compose passes them on. */
record VariableFilling(VariableExpressions variables, LoadingCost budget) {
    Mapping of(Mapping document) {
        return (Mapping) filled(document);
    }

    private Node filled(Node node) {
        budget.read();
        if (node instanceof Scalar text) {
            return scalar(text);
        }
        if (node instanceof Mapping mapping) {
            List<Entry> entries = null;
            for (int i = 0; i < mapping.entries().size(); i++) {
                Entry entry = mapping.entries().get(i);
                Node value = filled(entry.value());
                if (value != entry.value()) {
                    entries = entries == null ? new ArrayList<>(mapping.entries()) : entries;
                    entries.set(i, new Entry(entry.key(), value));
                }
            }
            return entries == null ? mapping : new Mapping(entries, mapping.place());
        }
        Sequence list = (Sequence) node;
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : list.items()) {
            Node value = filled(item);
            changed |= value != item;
            items.add(value);
        }
        return changed ? new Sequence(items, list.place()) : list;
    }

    private Scalar scalar(Scalar written) {
        if (written.type() != Scalar.Type.STRING) {
            return PlainValue.of(written);
        }
        String text = variables.filled(written.text());
        if (text == null) {
            budget.beyond(written.place());
            return written;
        }
        return text.equals(written.text()) || !budget.mayFill(text.length(), written.place())
                ? written
                : new Scalar(text, Scalar.Type.STRING, written.style(), written.place());
    }
}
