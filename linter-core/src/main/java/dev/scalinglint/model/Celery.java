package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a Celery worker takes its tasks (facts 8.2).
 *
 * @param concurrency tasks it works on at once: {@code --concurrency}, or the upper bound of {@code --autoscale}
 * @param pool        {@code prefork}, {@code threads}, {@code gevent}, {@code eventlet}, {@code solo} …
 * @param prefetch    tasks reserved for each of them ahead of time
 * @param unlimited   whether prefetching is turned off for good ({@code --disable-prefetch})
 * @param queues      what {@code -Q} or its variable names; empty when nothing does
 * @param queuesFrom  that flag or variable, with its text; null when absent
 * @param excluded    what {@code -X} names
 * @param acks        the variable that says whether tasks are acknowledged late; null when none is seen
 */
public record Celery(Setting concurrency, String pool, Setting prefetch, boolean unlimited, List<String> queues,
        @Nullable Located<String> queuesFrom,
        List<String> excluded, @Nullable Located<Boolean> acks) {}
