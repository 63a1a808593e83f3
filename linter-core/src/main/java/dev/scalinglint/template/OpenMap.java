package dev.scalinglint.template;

import java.util.Map;
import java.util.TreeMap;

/** Parameters of which some are known: what is missing here may be there for all anybody knows. */
public final class OpenMap extends TreeMap<String, Object> {
    private static final long serialVersionUID = 1;

    private final transient UnknownValue missing;

    /** @param missing what there is where nothing is known */
    public OpenMap(Map<String, ?> known, UnknownValue missing) {
        super(known);
        this.missing = missing;
    }

    /** What there is where nothing is known. */
    public UnknownValue missing() {
        return missing;
    }
}
