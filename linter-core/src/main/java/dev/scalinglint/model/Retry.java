package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.List;

/**
 * A {@code proxy_next_upstream} of nginx, or its sibling for another protocol, that says {@code non_idempotent}.
 *
 * @param id        the object it stands in
 * @param directive as written
 * @param workloads what it is in front of, as far as the tree shows
 */
public record Retry(ObjectId id, Located<String> directive, List<ObjectId> workloads) implements Concerning {
    public Retry {
        workloads = List.copyOf(workloads);
    }

    @Override
    public Place place() {
        return directive.place();
    }
}
