package dev.scalinglint.rule;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Place;

/**
 * What a check returns: a place and the words for it. Rule id, severity, file and order are the engine's.
 *
 * @param cap the finding is never graver than this
 */
public record Hit(Place place, String message, Severity cap) {}
