package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Quantity;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoText;
import dev.scalinglint.source.Place;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Annotations and labels of Knative's own that are not about scaling. */
record KnativeAnnotations(KnativeRefusals refusals) {
    private static final String SERVING = "serving.knative.dev/";
    private static final String QUEUE = "queue.sidecar." + SERVING;
    private static final String NETWORKING = "networking.knative.dev";
    private static final Set<String> NETWORKING_KEYS = Set.of("ingress.class", "ingress-class", "certificate.class",
            "certificate-class",
            "disableAutoTLS", "disable-auto-tls", "disable-external-domain-tls", "httpOption", "http-protocol",
            // exposure/visibility-misplaced says more of it
            "visibility");

    /** Those of a Service or a Route itself. */
    void checkRollout(Mapping annotations) {
        Located<String> duration = first(annotations, SERVING + "rollout-duration", SERVING + "rolloutDuration");
        if (duration != null && !duration.value().isEmpty()) {
            duration(duration, "rollout-duration", "");
        }
    }

    /** A label that only Knative may write, on what it makes for a Service. */
    void checkOwner(Mapping labels) {
        if (labels.has(SERVING + "service")) {
            refuse(labels.placeOf(SERVING + "service"), "the label " + SERVING
                    + "service belongs to what a Knative Service makes, and has its owner reference");
        }
    }

    void checkTemplate(Mapping annotations) {
        Located<String> deadline = annotations.text(SERVING + "progress-deadline");
        if (deadline != null) {
            deadline(deadline);
        }
        percentage(annotations);
        for (String resource : new String[] {"cpu", "memory", "ephemeral-storage"}) {
            for (String list : new String[] {"request", "limit"}) {
                quantity(annotations.text(QUEUE + resource + "-resource-" + list), resource + "-resource-" + list);
            }
        }
        for (Entry entry : annotations.entries()) {
            if (entry.name().startsWith(NETWORKING)
                    && !NETWORKING_KEYS.contains(entry.name().substring(entry.name().indexOf('/') + 1))) {
                refuse(entry.key().place(), entry.name()
                        + " is no annotation of a revision: Knative knows none of that name");
            }
        }
    }

    private void refuse(Place place, String why) {
        refusals.add(Refusal.Of.ANNOTATION, place, why);
    }

    private static @Nullable Located<String> first(Mapping annotations, String key, String older) {
        Located<String> written = annotations.text(key);
        return written == null ? annotations.text(older) : written;
    }

    /** The Deployment's own deadline has to be above its minReadySeconds, which are 0. */
    private void deadline(Located<String> deadline) {
        BigDecimal seconds = GoText.seconds(deadline.value());
        if (deadline.value().isEmpty() || seconds != null && seconds.signum() == 0) {
            refuse(deadline.place(), "progress-deadline '" + deadline
                    + "' makes a Deployment without time to become ready, which Kubernetes refuses");
        } else {
            duration(deadline, "progress-deadline", "");
        }
    }

    private void duration(Located<String> written, String name, String more) {
        BigDecimal seconds = GoText.seconds(written.value());
        if (Scalars.isPlaceholder(written.value())) {
            return;
        }
        String problem = seconds == null
                ? GoText.number(written.value()) == null
                        ? "is no duration such as 60s"
                        : "has no unit: a duration is written like 60s"
                : seconds.stripTrailingZeros().scale() > 0
                        ? "is more precise than a second"
                        : seconds.signum() < 0
                                ? "is negative"
                                : null;
        if (problem != null) {
            refuse(written.place(), name + " '" + written + "' " + problem + more);
        }
    }

    private void percentage(Mapping annotations) {
        Located<String> written = first(annotations, QUEUE + "resource-percentage", QUEUE + "resourcePercentage");
        if (written == null || Scalars.isPlaceholder(written.value())) {
            return;
        }
        Double percent = GoText.number(written.value());
        if (percent == null || percent < 0.1 || percent > 100) {
            refuse(written.place(), "resource-percentage '" + written + "' is no number from 0.1 to 100");
        }
    }

    private void quantity(@Nullable Located<String> written, String name) {
        if (written == null || Scalars.isPlaceholder(written.value())) {
            return;
        }
        Quantity quantity = Quantity.parse(written.value());
        if (quantity == null) {
            refuse(written.place(), name + " '" + written + "' is no quantity such as 100m or 128Mi");
        } else if (quantity.value().signum() < 0) {
            refuse(written.place(), name + " '" + written
                    + "' is negative, and Kubernetes refuses the Deployment that Knative makes of it");
        }
    }
}
