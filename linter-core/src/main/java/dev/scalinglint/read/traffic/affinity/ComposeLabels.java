package dev.scalinglint.read.traffic.affinity;

import static dev.scalinglint.read.traffic.affinity.Mechanism.BY_COOKIE;
import static dev.scalinglint.read.traffic.affinity.Mechanism.sticky;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Traefik's labels of Compose services; {@code deploy.labels} are those of Swarm. */
final class ComposeLabels {
    private record Label(String key, String value, Place place) {}

    private static final Pattern COOKIE =
            Pattern.compile("(traefik\\.http\\.services\\.[^.]+\\.loadbalancer\\.sticky\\.cookie)(\\..+)?");
    private static final Pattern TRAEFIK_1 =
            Pattern.compile("traefik\\.(?:[^.]+\\.)?backend\\.loadbalancer\\.stickiness");
    private static final Mechanism STICKY =
            sticky("Traefik loadbalancer.sticky.cookie", BY_COOKIE, "remove its labels").removable();
    private static final Mechanism STICKINESS =
            sticky("Traefik 1 loadbalancer.stickiness", BY_COOKIE, "remove the label").removable().likely();

    private ComposeLabels() {}

    static void read(SwitchCollector found) {
        for (Entry service : found.object().body().mappingOrEmpty("services").entries()) {
            if (service.value() instanceof Mapping options) {
                List<Label> labels = new ArrayList<>();
                labels(options.get("labels"), labels);
                labels(options.get("deploy", "labels"), labels);
                switches(found, labels);
            }
        }
    }

    /** An option of the cookie turns it on, unless the cookie itself says false. */
    private static void switches(SwitchCollector found, List<Label> labels) {
        Set<String> done = new HashSet<>();
        for (Label label : labels) {
            if (TRAEFIK_1.matcher(label.key).matches() && isTrue(label)) {
                found.add(STICKINESS, label.value, label.place, List.of());
            } else if (COOKIE.matcher(label.key).matches() && label.key.endsWith(".cookie") && done.add(label.key)
                    && isTrue(label)) {
                found.add(STICKY, label.value, label.place, List.of());
            }
        }
        for (Label label : labels) {
            Matcher option = COOKIE.matcher(label.key);
            if (option.matches() && option.group(2) != null && done.add(option.group(1))) {
                found.add(STICKY, option.group(2).substring(1) + "=" + label.value, label.place, List.of());
            }
        }
    }

    private static boolean isTrue(Label label) {
        return label.value.equalsIgnoreCase("true");
    }

    /** Labels are a mapping, or a list of {@code key=value}. Traefik reads keys in any case. */
    private static void labels(@Nullable Node node, List<Label> labels) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar value) {
                    labels.add(new Label(entry.name().toLowerCase(Locale.ROOT), value.text(), value.place()));
                }
            }
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    int equals = scalar.text().indexOf('=');
                    String key = equals < 0 ? scalar.text() : scalar.text().substring(0, equals);
                    String value = equals < 0 ? "" : scalar.text().substring(equals + 1);
                    labels.add(new Label(key.toLowerCase(Locale.ROOT), value, scalar.place()));
                }
            }
        }
    }
}
