package dev.scalinglint.manifest.yaml;

import dev.scalinglint.source.Place;
import java.util.Objects;

/** Ends the reading of a document. The message is for people. */
final class BadInput extends RuntimeException {
    private final transient Place place;
    private final boolean limit;

    BadInput(Place place, String message, boolean limit) {
        super(message, null, false, false);
        this.place = place;
        this.limit = limit;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "each is given one");
    }

    Place place() {
        return place;
    }

    boolean isLimit() {
        return limit;
    }
}
