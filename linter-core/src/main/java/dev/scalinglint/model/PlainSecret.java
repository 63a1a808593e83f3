package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret that somebody wrote where a reference to it belongs (facts 2.9). What it is cannot be asked: a value that is
 * not in the model cannot be printed.
 *
 * @param id        the object it stands in
 * @param name      the variable, key or flag that it is given to; what follows from it is hidden wherever the line is
 *                  shown
 * @param where     for people: {@code env of container api}, {@code ConfigMap settings}
 * @param kind      what makes it one
 * @param idle      for people: why no production uses it. Its path, namespace, labels or variables say that it is for
 *                  development, a test or an example, or the kustomization that brings it takes it out again. Absent
 *                  where nothing says so
 * @param workloads those whose settings apply: the workload it stands in; may be empty
 */
public record PlainSecret(ObjectId id, Located<String> name, String where, Kind kind, @Nullable String idle,
        List<ObjectId> workloads)
        implements
            Concerning {
    /**
     * What is written: a secret, a secret within a URL, a placeholder for one, or a key that is public by design (a
     * Sentry DSN).
     */
    public enum Kind {
        VALUE, URL, PLACEHOLDER, PUBLIC_KEY
    }

    public PlainSecret {
        workloads = List.copyOf(workloads);
    }

    @Override
    public Place place() {
        return name.place();
    }
}
