package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a container is called, runs and is told by its environment. */
final class Containers {
    private static final Set<String> RESERVED = Set.of("K_SERVICE", "K_CONFIGURATION", "K_REVISION");

    private final Features features;
    private final KnativeRefusals refusals;
    private final Set<String> names = new HashSet<>();

    Containers(Features features, KnativeRefusals refusals) {
        this.features = features;
        this.refusals = refusals;
    }

    /** @param serving whether it is the one that gets the requests */
    void check(Mapping container, boolean serving) {
        name(container);
        image(container);
        for (Mapping variable : container.mappings("env")) {
            variable(variable, serving);
        }
        for (Mapping source : container.mappings("envFrom")) {
            if (source.has("configMapRef") == source.has("secretRef")) {
                refuse(source, "", "an envFrom entry has a configMapRef or a secretRef");
            }
        }
        String policy = GoFields.text(container, "terminationMessagePolicy");
        if (policy != null && !Set.of("", "File", "FallbackToLogsOnError").contains(policy)) {
            refuse(container, "terminationMessagePolicy", "terminationMessagePolicy '" + policy
                    + "' is neither File nor FallbackToLogsOnError");
        }
    }

    private void refuse(Mapping in, String field, String why) {
        refusals.add(Refusal.Of.CONTAINER, in.placeOf(field), why);
    }

    private void name(Mapping container) {
        String name = GoFields.text(container, "name");
        if (name == null || name.isEmpty()) {
            return;
        }
        if (name.equals("queue-proxy")) {
            refuse(container, "name", "the container name queue-proxy is Knative's own");
        }
        if (!names.add(name)) {
            refuse(container, "name", "two containers are called " + name);
        }
    }

    private void image(Mapping container) {
        Scalar image = container.scalar("image");
        if (image == null || image.text().isEmpty()) {
            refuse(container, "image", "a container without an image");
        } else if (!ImageReference.isOne(image.text())) {
            refuse(container, "image", "image '" + image.text()
                    + "' is no image reference: [registry/]repository[:tag][@digest], the repository in lowercase");
        }
    }

    private void variable(Mapping variable, boolean serving) {
        Located<String> name = variable.text("name");
        if (name == null || name.value().isEmpty()) {
            refuse(variable, "", "an environment variable without a name");
        } else if (RESERVED.contains(name.value()) || serving && name.value().equals("PORT")) {
            refuse(variable, "name", "the environment variable " + name + " is set by Knative"
                    + (name.value().equals("PORT") ? ", to the containerPort" : ""));
        }
        Mapping from = variable.mapping("valueFrom");
        if (from == null) {
            return;
        }
        for (Entry entry : from.entries()) {
            boolean reference = entry.name().equals("configMapKeyRef") || entry.name().equals("secretKeyRef");
            boolean field = entry.name().equals("fieldRef") || entry.name().equals("resourceFieldRef");
            if (!reference && from.has(entry.name()) && !(field && !features.isPodOff("fieldref"))) {
                refusals.add(Refusal.Of.FIELD, entry.key().place(),
                        "an environment variable of a Knative Service takes no " + entry.name()
                                + (field ? Features.unlessPod("fieldref") : ""));
            }
        }
    }
}
