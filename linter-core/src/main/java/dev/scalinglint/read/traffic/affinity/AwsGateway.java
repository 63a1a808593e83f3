package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The AWS Load Balancer Controller's resources for Gateway API. */
final class AwsGateway {
    private static final Mechanism ATTRIBUTE =
            sticky("AWS targetGroupAttributes", "pins each client to one target", "set stickiness.enabled to \"false\"")
                    .turnedOffBy("false");
    private static final Mechanism GROUPS =
            sticky("AWS target group stickiness", "pins each client to one target group", "set it to false")
                    .turnedOffBy("false");

    private AwsGateway() {}

    /**
     * The fields sit at different depths of the three kinds, under names of their own: they are looked for everywhere.
     */
    static void read(SwitchCollector found) {
        found.object().spec().walk(node -> {
            if (node instanceof Mapping mapping) {
                attributes(found, mapping);
                enabled(found, mapping.bool("targetGroupStickinessConfig", "enabled"));
                enabled(found, mapping.bool("targetGroupStickiness"));
                enabled(found, mapping.bool("targetGroupStickiness", "enabled"));
            }
        });
    }

    private static void attributes(SwitchCollector found, Mapping mapping) {
        for (Mapping attribute : mapping.mappings("targetGroupAttributes")) {
            Located<String> key = attribute.text("key");
            Located<String> value = attribute.text("value");
            if (key != null && value != null && key.value().equals("stickiness.enabled")
                    && value.value().equals("true")) {
                found.add(ATTRIBUTE, "stickiness.enabled", value.place(), targets(found));
            }
        }
    }

    private static void enabled(SwitchCollector found, @Nullable Located<Boolean> value) {
        if (value != null && value.value()) {
            found.add(GROUPS, "enabled", value.place(), targets(found));
        }
    }

    private static List<ServiceName> targets(SwitchCollector found) {
        Mapping reference = found.object().spec().mapping("targetReference");
        return reference == null ? List.of() : ServiceName.all(List.of(reference), found.object());
    }
}
