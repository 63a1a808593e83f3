package dev.scalinglint.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether something says of itself that it is for production, or that it is not.
 *
 * @param where     who says it and how, for people
 * @param rehearsal whether it is for development, a test or an example
 */
public record Purpose(String where, boolean rehearsal) {
    private static final Set<String> DEVELOPMENT = Set.of("local", "dev", "devel", "develop", "development",
            "developer",
            "developers", "devcontainer", "loadtest", "loadtests", "demo", "demos", "playground", "sandbox", "ci",
            "kind",
            "minikube", "k3d", "microk8s", "localstack", "tilt", "skaffold", "devspace", "vagrant", "debug", "scratch",
            "poc", "spike", "benchmark", "benchmarks", "bench", "qa", "preview", "previews", "ephemeral");

    /** What is shown, tried or filled in, and deployed by nobody who does not change it first. */
    private static final Set<String> SHOWN = Set.of("test", "tests", "testing", "tester", "e2e", "kuttl", "chainsaw",
            "example", "examples", "sample", "samples", "tutorial", "tutorials", "quickstart", "quickstarts",
            "gettingstarted", "workshop", "workshops", "docs", "boilerplate", "skeleton", "cookiecutter");

    /** What the tests of a program read. */
    private static final Set<String> TEST_DATA = Set.of("testdata", "unittest", "unittests", "fixture", "fixtures",
            "mock",
            "mocks", "stub", "stubs");

    /** In the name of a file: what a script or a person is to fill in. */
    private static final Set<String> OF_FILES = Set.of("template", "tmpl", "tpl", "dist", "override");

    private static final Set<String> PRODUCTION = Set.of("prod", "production", "prd", "live", "staging", "stage",
            "stg", "preprod", "uat");

    /**
     * Words of names that only begin like one: {@code local-path-provisioner}, {@code test-kitchen} is left as it is.
     */
    private static final Set<String> NOT_LOCAL = Set.of("path", "storage", "volume", "volumes", "pv", "pvc", "dns",
            "provisioner");

    /**
     * What a path says, from the outside in: {@code clusters/prod/dev-tools} is production. Null where it says nothing.
     */
    public static @Nullable Purpose ofPath(String path) {
        String[] parts = path.split("/");
        for (int i = 0; i < parts.length; i++) {
            String part = i == 0 && parts.length > 1 && parts[0].equals("doc") ? "docs" : parts[i];
            // A site may well be called docs: only at the top are they the repository's own.
            Purpose said = part.equals("docs") && i > 0 ? null : ofWords("the path", part);
            if (said == null && i == parts.length - 1) {
                said = words(part).stream().anyMatch(OF_FILES::contains)
                        ? new Purpose("the name of the file", true)
                        : null;
            }
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /**
     * What a text says by the first of its words that says anything; null where none does.
     *
     * @param who for people: whose text it is
     */
    public static @Nullable Purpose ofWords(String who, @Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (PRODUCTION.contains(word)) {
                return new Purpose(who, false);
            }
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (isRehearsal(word) && !(word.equals("local") && NOT_LOCAL.contains(next))
                    || SHOWN.contains(word + next)) {
                return new Purpose(who + " says " + (isRehearsal(word) ? word : word + "-" + next), true);
            }
        }
        return null;
    }

    private static boolean isRehearsal(String word) {
        return DEVELOPMENT.contains(word) || SHOWN.contains(word) || TEST_DATA.contains(word);
    }

    /** Whether a file lies among tests, examples or documents: to be tried or filled in before anybody deploys it. */
    public static boolean isShown(String path) {
        return isAmong(path, SHOWN) || isTestData(path);
    }

    /** Whether a file is what the tests of a program read: nobody deploys it at all. */
    public static boolean isTestData(String path) {
        return isAmong(path, TEST_DATA) || path.contains("src/test/resources/");
    }

    private static boolean isAmong(String path, Set<String> wanted) {
        String before = "";
        for (String word : words(path)) {
            if (PRODUCTION.contains(word)) {
                return false;
            }
            if (wanted.contains(word) || wanted.contains(before + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }
}
