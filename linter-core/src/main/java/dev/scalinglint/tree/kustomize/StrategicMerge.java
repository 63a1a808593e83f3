package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strategic merge patch laid over an object: values come from whichever was written last, and keep that place. */
public final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";

    private final String apiVersion;
    private final String kind;

    private StrategicMerge(String apiVersion, String kind) {
        this.apiVersion = apiVersion;
        this.kind = kind;
    }

    /** The patched object; null when the patch deletes it. */
    public static @Nullable Mapping apply(Mapping object, Mapping patch) {
        StrategicMerge merge =
                new StrategicMerge(String.valueOf(object.scalar("apiVersion")), String.valueOf(object.scalar("kind")));
        return (Mapping) merge.mapping(object, patch, List.of());
    }

    /** Null means that the value is deleted. */
    private @Nullable Node merge(@Nullable Node base, Node patch, List<String> path) {
        if (isNull(patch)) {
            return null;
        }
        if (patch instanceof Mapping mapping) {
            return mapping(base instanceof Mapping written ? written : null, mapping, path);
        }
        if (patch instanceof Sequence sequence) {
            return new ListMerge(this, path, MergeKeys.of(apiVersion, kind, path))
                    .merge(base instanceof Sequence written ? written : null, sequence);
        }
        return patch;
    }

    @Nullable
    Node mapping(@Nullable Mapping base, Mapping patch, List<String> path) {
        String directive = directive(patch);
        if (directive.equals("delete")) {
            return null;
        }
        Mapping changes = NodeEdit.without(patch, DIRECTIVE);
        if (directive.equals("replace")) {
            return changes;
        }
        Mapping merged = base == null ? new Mapping(List.of(), changes.place()) : base;
        for (Entry change : changes.entries()) {
            Entry written = merged.entry(change.name());
            Node value = merge(written == null ? null : written.value(), change.value(), with(path, change.name()));
            merged = value == null
                    ? NodeEdit.without(merged, change.name())
                    : NodeEdit.with(merged, change.key(), value);
        }
        return merged;
    }

    /** {@code delete}, {@code replace} or {@code merge}. */
    static String directive(Node node) {
        Scalar directive = node instanceof Mapping mapping ? mapping.scalar(DIRECTIVE) : null;
        return directive == null ? "merge" : directive.text();
    }

    static boolean isNull(Node node) {
        return node instanceof Scalar scalar && scalar.isNull();
    }

    private static List<String> with(List<String> path, String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return longer;
    }
}
