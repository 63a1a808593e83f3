package dev.scalinglint.model;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;

/**
 * Celery's scheduler, of which exactly one may run (facts 8.2).
 *
 * @param flag  {@code celery beat}, or the {@code -B} that embeds it in a worker
 * @param locks whether its scheduler class takes a lock, as redbeat's does
 * @param place the sub-command or the flag
 */
public record Beat(String flag, boolean locks, Place place) implements Placed {}
