package dev.scalinglint.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Purpose;
import dev.scalinglint.source.Readme;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.Neighbourhood;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something says of itself that it is not for production: in the path of its file, in the instructions of the
 * folders it lies in, in a comment at its beginning, in its namespace, its labels, its variables, its name. The first
 * that says anything decides, from the outside in: {@code clusters/prod/dev-tools} is production.
 */
final class NonProduction {
    private static final Set<String> LABELS = Set.of("env", "environment", "stage", "app.kubernetes.io/environment");

    private static final Set<String> VARIABLES = Set.of("ENV", "ENVIRONMENT", "APP_ENV", "NODE_ENV", "RAILS_ENV",
            "RACK_ENV", "FLASK_ENV",
            "DJANGO_ENV", "GO_ENV", "MIX_ENV", "DEPLOY_ENV", "DEPLOYMENT_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT",
            "DOTNET_ENVIRONMENT",
            "SPRING_PROFILES_ACTIVE", "QUARKUS_PROFILE", "MICRONAUT_ENVIRONMENTS", "PROFILE", "STAGE",
            "SENTRY_ENVIRONMENT");

    private final KubeObject object;
    private final Mapping part;
    private final Neighbourhood neighbourhood;
    /** Asked once for all secrets of an object in a file. */
    private final Map<SourceFile, Optional<Purpose>> ofFiles = new HashMap<>(2);
    private @Nullable Purpose ofObject;
    private boolean asked;

    /** @param part the part of the object that secrets stand in, a Compose service perhaps; else the whole */
    NonProduction(KubeObject object, Mapping part, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.object = object;
        this.part = part;
    }

    /**
     * What says that a secret is not for production, for people; null when nothing does.
     *
     * @param file that it is written in
     * @param name its own: the last that is asked
     */
    @Nullable
    String of(SourceFile file, String name) {
        Purpose said = ofFiles.computeIfAbsent(file, asked -> Optional.ofNullable(ofFile(asked))).orElse(null);
        said = said != null ? said : ofObject();
        said = said != null ? said : Purpose.ofWords("its name", name);
        return said != null && said.rehearsal() ? said.where() : null;
    }

    private @Nullable Purpose ofFile(SourceFile file) {
        Purpose said = Purpose.ofPath(file.path());
        said = said != null ? said : neighbourhood.told(file);
        return said != null ? said : ofRemarks(file);
    }

    /** What is remarked at the beginning of the object, where it is of this file. */
    private @Nullable Purpose ofRemarks(SourceFile file) {
        try {
            String text = file.text();
            int start = object.file() == file ? text.lastIndexOf("\n---", object.body().place().start()) : -1;
            return Readme.ofRemarks(text, start < 0 ? 0 : start + 1);
        } catch (UnreadableException e) {
            return null;
        }
    }

    /** Asked once for all secrets of an object. */
    private @Nullable Purpose ofObject() {
        if (!asked) {
            asked = true;
            ofObject = Purpose.ofWords("the namespace", object.namespace());
            ofObject = ofObject != null ? ofObject : ofLabels(object.labels());
            ofObject = ofObject != null ? ofObject : ofVariables(part);
            ofObject = ofObject != null || object.is("compose", "Compose")
                    ? ofObject
                    : Purpose.ofWords("the name", object.name().value());
        }
        return ofObject;
    }

    private static @Nullable Purpose ofLabels(Mapping labels) {
        for (Entry label : labels.entries()) {
            Purpose said = LABELS.contains(label.name()) && label.value() instanceof Scalar value
                    ? Purpose.ofWords("the label " + label.name(), value.text())
                    : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The variables of containers, and of a ConfigMap that becomes such. */
    private static @Nullable Purpose ofVariables(Node node) {
        if (node instanceof Mapping mapping) {
            Scalar name = mapping.scalar("name");
            Scalar value = mapping.scalar("value");
            Purpose said = name != null && value != null && VARIABLES.contains(name.text())
                    ? Purpose.ofWords("the variable " + name.text(), value.text())
                    : null;
            for (Entry entry : mapping.entries()) {
                if (said != null) {
                    return said;
                }
                said = entry.value() instanceof Scalar text
                        ? VARIABLES.contains(entry.name())
                                ? Purpose.ofWords("the variable " + entry.name(), text.text())
                                : null
                        : ofVariables(entry.value());
            }
            return said;
        }
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                Purpose said = item instanceof Scalar pair ? ofPair(pair.text()) : ofVariables(item);
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private static @Nullable Purpose ofPair(String pair) {
        int equals = pair.indexOf('=');
        return equals > 0 && VARIABLES.contains(pair.substring(0, equals))
                ? Purpose.ofWords("the variable " + pair.substring(0, equals), pair.substring(equals + 1))
                : null;
    }
}
