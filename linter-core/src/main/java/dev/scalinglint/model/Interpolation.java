package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import java.util.List;

/**
 * A <code>${…}</code> in a Compose file that docker compose refuses.
 *
 * @param id         the service it stands in, else the file
 * @param expression as written, but for what follows its name: that may be a secret
 * @param meant      what it was probably meant to be
 * @param place      the expression
 * @param workloads  the service it stands in; empty elsewhere
 */
public record Interpolation(ObjectId id, String expression, String meant, Place place,
        List<ObjectId> workloads) implements Concerning {
    public Interpolation {
        workloads = List.copyOf(workloads);
    }
}
