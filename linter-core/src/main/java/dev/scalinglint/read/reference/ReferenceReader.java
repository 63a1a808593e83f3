package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.EnvReference;
import dev.scalinglint.model.MissingReference;
import dev.scalinglint.model.Volume;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ObjectIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What workloads refer to and will not find. */
public final class ReferenceReader {
    private final ObjectIndex objects;
    private final LikelyObjects surroundings;
    private final List<MissingReference> missing = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable KnownObjects known;

    private ReferenceReader(ObjectIndex objects) {
        this.objects = objects;
        this.surroundings = new LikelyObjects(objects);
    }

    /** Empty where not all of the application is visible: absence is no fact then. */
    public static List<MissingReference> read(ObjectIndex objects, List<Workload> workloads) {
        ReferenceReader reader = new ReferenceReader(objects);
        if (objects.whole()) {
            workloads.forEach(reader::read);
        }
        return reader.missing;
    }

    private void read(Workload workload) {
        told.clear();
        for (Container container : workload.containers()) {
            for (EnvReference reference : container.references()) {
                String use = reference.variable() == null ? "envFrom" : "variable " + reference.variable();
                read(workload, use + " of container " + container.name().value(), reference);
            }
        }
        for (Volume volume : workload.volumes()) {
            for (EnvReference reference : volume.references()) {
                read(workload, "volume " + volume.name().value(), reference);
            }
        }
    }

    private void read(Workload workload, String use, EnvReference reference) {
        String name = reference.name().value();
        if (reference.optional() || name.isEmpty() || isFilledIn(name)) {
            return;
        }
        List<KnownObjects.Known> found = known().find(reference.kind(), workload.id().namespace(), name);
        if (found.isEmpty()) {
            if (isFact(reference.kind()) && !surroundings.mayHold(reference.kind(), workload.id().namespace(), name)
                    && !objects.neighbourhood().isNamedByScript(name) && told.add(reference.kind() + "/" + name)) {
                missing.add(new MissingReference(workload.id(), use, reference.kind(), reference.name(), null,
                        known().namespaceOf(reference.kind(), name)));
            }
        } else if (reference.key() != null && !isFilledIn(reference.key().value())
                && found.stream().allMatch(one -> lacks(one.keys(), reference.key().value()))) {
            missing.add(new MissingReference(workload.id(), use, reference.kind(), reference.name(), reference.key(),
                    null));
        }
    }

    /**
     * Files that nothing says belong together may well be a part: what they hold none of at all comes from elsewhere.
     */
    private boolean isFact(String kind) {
        return objects.assembled() || known().hasKind(kind);
    }

    private static boolean lacks(@Nullable Set<String> keys, String key) {
        return keys != null && !keys.contains(key);
    }

    private static boolean isFilledIn(String text) {
        return text.indexOf('$') >= 0 || text.indexOf('{') >= 0 || text.indexOf('<') >= 0;
    }

    private KnownObjects known() {
        if (known == null) {
            known = new KnownObjects();
            for (KubeObject object : objects.all()) {
                known.add(object);
            }
        }
        return known;
    }
}
