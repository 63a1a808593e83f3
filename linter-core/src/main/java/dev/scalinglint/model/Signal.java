package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Placed;
import org.jspecify.annotations.Nullable;

/**
 * What an autoscaler goes by, of whatever kind, and what it aims at: a metric of an HPA, or one setting of a KEDA
 * trigger that says when it scales (facts 2.4, 5). What else a trigger is told is not kept: logins are among it.
 *
 * @param name   the same as long as it is about the same thing, for people: {@code cpu}, {@code Pods http_requests},
 *               {@code kafka lagThreshold}
 * @param target as written, with what it means: {@code 80%}, {@code 30 in all}; null when nothing is said
 * @param amount the target where more of it means that it scales later; null for other settings, such as the start of a
 *               cron trigger
 * @param place  the target, else where the metric or the trigger starts
 */
public record Signal(String name, @Nullable Located<String> target, @Nullable Double amount,
        Place place) implements Placed {}
