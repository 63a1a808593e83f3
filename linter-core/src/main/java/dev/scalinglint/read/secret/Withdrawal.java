package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.Application;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization brings and takes out again, so that it is never applied. A value that another one replaces is in
 * use all the same.
 */
final class Withdrawal {
    private final Application application;
    private @Nullable Map<Place, KubeObject> applied;
    private final Map<Place, Set<String>> names = new HashMap<>();

    Withdrawal(Application application) {
        this.application = application;
    }

    /** Who takes it out, for people; null when it is applied, or no object of its own. */
    @SuppressWarnings("ReferenceEquality") // the object itself
    @Nullable
    String of(KubeObject written, String name) {
        if (application.written().isEmpty()) {
            return null;
        }
        if (application.withdrawn().contains(written.place())) {
            return "the kustomization takes the object out again";
        }
        KubeObject same = applied().get(written.place());
        if (same == null || same == written) {
            return null;
        }
        // What was found within a value is called after it: its key tells.
        String key = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
        return names.computeIfAbsent(written.place(), any -> names(same)).contains(key) || key.equals("the")
                ? null
                : "the kustomization takes it out again";
    }

    private Map<Place, KubeObject> applied() {
        if (applied == null) {
            applied = new HashMap<>();
            application.objects().forEach(object -> applied.put(object.place(), object));
        }
        return applied;
    }

    private static Set<String> names(KubeObject object) {
        Set<String> names = new HashSet<>();
        collect(object.body(), names);
        return names;
    }

    /** Keys, names of variables, and what stands before the value of a pair or within a longer text. */
    private static void collect(Node node, Set<String> names) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                names.add(entry.name());
                collect(entry.value(), names);
            }
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, names));
        } else if (node instanceof Scalar text) {
            for (String word : text.text().split("[^\\w.-]+")) {
                names.add(word);
            }
        }
    }
}
