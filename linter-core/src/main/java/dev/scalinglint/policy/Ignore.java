package dev.scalinglint.policy;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request of the configuration not to be told, {@code RULE: reason [until YYYY-MM-DD]} below {@code ignore}.
 *
 * @param match  the workloads it is about; null: everything
 * @param reason as written; null without one
 */
public record Ignore(@Nullable WorkloadMatch match, String rule, @Nullable String reason, Place place) {
    static List<Ignore> of(@Nullable WorkloadMatch match, Mapping written) {
        return written.mappingOrEmpty("ignore").entries().stream().map(entry -> new Ignore(match, entry.name(),
                entry.value() instanceof Scalar reason && !reason.isNull() ? reason.text() : null, entry.key().place())).toList();
    }
}
