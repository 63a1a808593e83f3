package dev.scalinglint.model.read.secret;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something says of itself that it is not for production: in the path of its file, in its namespace, its labels, its variables, its
 * name. The first that says anything decides, from the outside in: {@code clusters/prod/dev-tools} is production.
 */
final class Rehearsal {
    private static final Set<String> NOT_FOR_PRODUCTION = Set.of("local", "dev", "devel", "develop", "development", "developer", "developers",
            "devcontainer", "test", "tests", "testing", "testdata", "tester", "unittest", "unittests", "e2e", "loadtest", "loadtests", "kuttl",
            "chainsaw", "fixture", "fixtures", "mock", "mocks", "stub", "stubs", "example", "examples", "sample", "samples", "demo", "demos",
            "tutorial", "tutorials", "quickstart", "quickstarts", "workshop", "workshops", "playground", "sandbox", "ci", "kind", "minikube",
            "k3d", "microk8s", "localstack", "tilt", "skaffold", "devspace", "vagrant", "docs", "debug", "scratch", "poc", "spike", "benchmark",
            "benchmarks", "bench", "qa", "preview", "previews", "ephemeral", "boilerplate", "skeleton", "cookiecutter");

    /** In the name of a file: what a script or a person is to fill in. */
    private static final Set<String> OF_FILES = Set.of("template", "tmpl", "tpl", "dist", "override");

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live", "staging", "stage", "stg", "preprod", "uat");

    /** Words of names that only begin like one: {@code local-path-provisioner}, {@code test-kitchen} is left as it is. */
    private static final Set<String> NOT_LOCAL = Set.of("path", "storage", "volume", "volumes", "pv", "pvc", "dns", "provisioner");

    private static final Set<String> LABELS = Set.of("env", "environment", "stage", "app.kubernetes.io/environment");

    private static final Set<String> VARIABLES = Set.of("ENV", "ENVIRONMENT", "APP_ENV", "NODE_ENV", "RAILS_ENV", "RACK_ENV", "FLASK_ENV",
            "DJANGO_ENV", "GO_ENV", "MIX_ENV", "DEPLOY_ENV", "DEPLOYMENT_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT",
            "SPRING_PROFILES_ACTIVE", "QUARKUS_PROFILE", "MICRONAUT_ENVIRONMENTS", "PROFILE", "STAGE", "SENTRY_ENVIRONMENT");

    /** Who says it and how, for people. */
    private record Said(String where, boolean rehearsal) {}

    private final KubeObject object;
    private final Mapping part;
    private @Nullable Said ofObject;
    private boolean asked;

    /** @param part the part of the object that secrets stand in, a Compose service perhaps; else the whole */
    Rehearsal(KubeObject object, Mapping part) {
        this.object = object;
        this.part = part;
    }

    /**
     * What says that a secret is not for production, for people; null when nothing does.
     *
     * @param path of the file that it is written in
     * @param name its own: the last that is asked
     */
    @Nullable String of(String path, String name) {
        Said said = ofPath(path);
        said = said != null ? said : ofObject();
        said = said != null ? said : ofWords("its name", name);
        return said != null && said.rehearsal() ? said.where() : null;
    }

    /** Asked once for all secrets of an object. */
    private @Nullable Said ofObject() {
        if (!asked) {
            asked = true;
            ofObject = ofWords("the namespace", object.namespace());
            ofObject = ofObject != null ? ofObject : ofLabels(object.labels());
            ofObject = ofObject != null ? ofObject : ofVariables(part);
            ofObject = ofObject != null || object.is("compose", "Compose") ? ofObject : ofWords("the name", object.name().value());
        }
        return ofObject;
    }

    private static @Nullable Said ofPath(String path) {
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length; i++) {
            String part = i == 0 && parts.length > 1 && parts[0].equals("doc") ? "docs" : parts[i];
            // A site may well be called docs: only at the top are they the repository's own.
            Said said = part.equals("docs") && i > 0 ? null : ofWords("the path", part);
            if (said == null && i == parts.length - 1) {
                said = words(part).stream().anyMatch(OF_FILES::contains) ? new Said("the name of the file", true) : null;
            }
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static @Nullable Said ofWords(String who, @Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (PRODUCTION.contains(word)) {
                return new Said(who, false);
            }
            boolean isOther = word.equals("local") && i + 1 < words.size() && NOT_LOCAL.contains(words.get(i + 1));
            if (NOT_FOR_PRODUCTION.contains(word) && !isOther) {
                return new Said(who + " says " + word, true);
            }
        }
        return null;
    }

    private static @Nullable Said ofLabels(Mapping labels) {
        for (Entry label : labels.entries()) {
            Said said = LABELS.contains(label.name()) && label.value() instanceof Scalar value ? ofWords("the label " + label.name(), value.text()) : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The variables of containers, and of a ConfigMap that becomes such. */
    private static @Nullable Said ofVariables(Node node) {
        if (node instanceof Mapping mapping) {
            Scalar name = mapping.scalar("name");
            Scalar value = mapping.scalar("value");
            Said said = name != null && value != null && VARIABLES.contains(name.text()) ? ofWords("the variable " + name.text(), value.text()) : null;
            for (Entry entry : mapping.entries()) {
                if (said != null) {
                    return said;
                }
                said = entry.value() instanceof Scalar text
                        ? VARIABLES.contains(entry.name()) ? ofWords("the variable " + entry.name(), text.text()) : null
                        : ofVariables(entry.value());
            }
            return said;
        }
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                Said said = item instanceof Scalar pair ? ofPair(pair.text()) : ofVariables(item);
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    private static @Nullable Said ofPair(String pair) {
        int equals = pair.indexOf('=');
        return equals > 0 && VARIABLES.contains(pair.substring(0, equals)) ? ofWords("the variable " + pair.substring(0, equals), pair.substring(equals + 1)) : null;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}
