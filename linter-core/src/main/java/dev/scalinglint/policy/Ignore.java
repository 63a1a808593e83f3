package dev.scalinglint.policy;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
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
        List<Ignore> ignores = new ArrayList<>();
        for (Entry entry : written.mappingOrEmpty("ignore").entries()) {
            String reason = entry.value() instanceof Scalar text && !text.isNull() ? text.text() : null;
            ignores.add(new Ignore(match, entry.name(), reason, entry.key().place()));
        }
        return ignores;
    }
}
