package dev.scalinglint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Things that read what strangers write. Whatever comes in: each ends, says what is wrong in a sentence, and throws
 * nothing. A text may be of several files, divided by form feeds.
 */
public enum FuzzTarget {
    YAML(Texts::yaml),
    NGINX(Texts::nginx),
    TEMPLATE(Texts::template),
    EXPRESSION(Texts::expression),
    VARIABLES(Texts::variables),
    SETTINGS(Texts::settings),
    MANIFEST(FuzzedTrees::manifest),
    FIXES(FuzzedTrees::fixes),
    SHELL(FuzzedTrees::shell),
    KUSTOMIZE(FuzzedTrees::kustomize),
    ARGO(FuzzedTrees::argo),
    COMPOSE(FuzzedTrees::compose);

    /** Reads a text and throws whatever is wrong with that. */
    @FunctionalInterface
    interface Reader {
        void read(String text) throws Exception;
    }

    private static FuzzTarget chosen = MANIFEST;

    private final Reader reader;

    FuzzTarget(Reader reader) {
        this.reader = reader;
    }

    /** Where inputs are kept that once broke it. */
    public Path kept() {
        return Path.of("src/test/resources/dev/scalinglint/fuzz", name().toLowerCase(Locale.ROOT));
    }

    /** One input. */
    public void read(byte[] bytes) throws Exception {
        reader.read(new String(bytes, UTF_8));
    }

    /**
     * The fuzzer calls it once; the first input, for which all classes are loaded and instrumented, has no time limit
     * here.
     */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        chosen = valueOf(arguments[0]);
        chosen.read(Seeds.of(chosen).get(0).getBytes(UTF_8));
    }

    /** The fuzzer calls it with each input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        chosen.read(bytes);
    }
}
