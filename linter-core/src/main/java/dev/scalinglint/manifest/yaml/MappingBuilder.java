package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The entries of a mapping while it is read: of a key written twice the last counts, and its own keys win over merged
 * ones.
 */
final class MappingBuilder {
    private static final int FEW = 8;

    private final Consumer<Finding> problems;
    private final List<Entry> own = new ArrayList<>();
    private final List<Mapping> merged = new ArrayList<>(0);
    private final Map<String, Integer> indexes = new HashMap<>(0);
    private final Set<String> reported = new HashSet<>(0);

    MappingBuilder(Consumer<Finding> problems) {
        this.problems = problems;
    }

    static boolean isMerge(Scalar key) {
        return key.style() == Scalar.Style.PLAIN && key.text().equals("<<");
    }

    void add(Entry entry) {
        int index = index(entry.name());
        if (index >= 0) {
            report(own.get(index), entry);
            own.set(index, entry);
            return;
        }
        own.add(entry);
        if (own.size() == FEW) {
            for (int i = 0; i < FEW; i++) {
                indexes.put(own.get(i).name(), i);
            }
        } else if (own.size() > FEW) {
            indexes.put(entry.name(), own.size() - 1);
        }
    }

    /** Few keys are compared one by one, which is cheaper than a map. */
    private int index(String name) {
        if (own.size() >= FEW) {
            return indexes.getOrDefault(name, -1);
        }
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void report(Entry first, Entry again) {
        if (reported.add(again.name())) {
            boolean refused = OtherFiles.isOwnComposeName(again.key().place().file().name());
            problems.accept(InputFindings.unreadable(refused ? Severity.ERROR : Severity.WARNING, again.key().place(),
                    "the key " + again.name() + " is written twice, here and in line " + first.key().place().line()
                            + (refused ? ": docker compose refuses the file" : "; the last one counts")));
        }
    }

    void merge(Scalar key, Node value) {
        if (value instanceof Mapping mapping) {
            merged.add(mapping);
        } else if (value instanceof Sequence list && list.items().stream().allMatch(Mapping.class::isInstance)) {
            list.items().forEach(item -> merged.add((Mapping) item));
        } else {
            problems.accept(InputFindings.unreadable(Severity.ERROR, key.place(),
                    "<< can only merge a mapping or a list of mappings"));
        }
    }

    /** Own entries as written, then what is merged in, of which the first mapping that has a key gives it. */
    List<Entry> entries() {
        for (Mapping mapping : merged) {
            for (Entry entry : mapping.entries()) {
                if (index(entry.name()) < 0) {
                    add(entry);
                }
            }
        }
        return own;
    }
}
