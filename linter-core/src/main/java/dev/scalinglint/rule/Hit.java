package dev.scalinglint.rule;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Place;
import java.util.List;

/**
 * What a check returns: a place and the words for it. Rule id, severity, file and order are the engine's.
 *
 * @param cap      the finding is never graver than this
 * @param remedies what would put it right, the best first; empty when nothing is known to
 */
public record Hit(Place place, String message, Severity cap, List<Remedy> remedies) {
    public Hit(Place place, String message, Severity cap) {
        this(place, message, cap, List.of());
    }
}
