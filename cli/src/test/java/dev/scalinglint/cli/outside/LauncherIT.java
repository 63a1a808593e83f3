package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final String BUDGET = """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: api}
            spec:
              maxUnavailable: 0
              selector: {matchLabels: {app: api}}
            """;

    @TempDir Path folder;

    Path cache;
    private Path repository;
    private String asked = "budget.yaml";
    private Distribution distribution;

    Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The Java home that {@code .ci/run} has put into a variable of the environment. */
    static Path javaHome(String variable) {
        String home = System.getenv(variable);
        assertThat(home).as(variable).isNotNull();
        assertThat(Path.of(home, "bin/java")).matches(Files::isExecutable);
        return Path.of(home);
    }

    /** Makes the JVM refuse to start without its archive. */
    String onlyWithArchive() {
        return "-Xshare:on";
    }

    @BeforeEach
    void unpack() throws IOException {
        distribution = Distribution.unpack(folder);
        cache = folder.resolve("cache");
        repository = folder;
        Files.writeString(folder.resolve("budget.yaml"), BUDGET);
    }

    /** An archive that is still being made would write into the folder that JUnit deletes. */
    @AfterEach
    void settle() throws IOException, InterruptedException {
        kept().settle();
    }

    private LauncherCache kept() {
        return new LauncherCache(cache);
    }

    @Test
    void startsFromAnotherFolderThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("lint"), distribution.command());

        assertFindsTheBudget(lint(link, Map.of()));
    }

    @Test
    void startsFromAPathWithSpaces() throws IOException {
        Path spaced = Files.createDirectories(folder.resolve("a b")).resolve("scaling lint");
        Files.move(distribution.home(), spaced);

        assertFindsTheBudget(
                lint(spaced.resolve("bin/scaling-lint"), Map.of("XDG_CACHE_HOME", folder.resolve("c d").toString())));
    }

    @Test
    void startsFromItsArchiveOnceThatIsMade() throws Exception {
        assertFindsTheBudget(lint(distribution.command(), Map.of()));
        Path archive = kept().archive();

        assertFindsTheBudget(lint(distribution.command(), Map.of("JDK_JAVA_OPTIONS", onlyWithArchive())));
        LauncherCache.spoil(archive);
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
        assertThat(lint(distribution.command(), Map.of("JDK_JAVA_OPTIONS", onlyWithArchive())).out()).isEmpty();
    }

    @Test
    void makesAnArchiveAnewThatWasCut() throws Exception {
        assertFindsTheBudget(lint(distribution.command(), Map.of()));
        Path archive = kept().archive();
        long size = Files.size(archive);
        archive.toFile().setWritable(true);
        try (var file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(size / 3);
        }

        assertFindsTheBudget(lint(distribution.command(), Map.of()));
        settle();
        assertThat(Files.size(kept().archive())).isGreaterThan(size / 2);
        assertThat(repository).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("hs_err"));
    }

    @Test
    void takesTheCollectorThatTheEnvironmentNames() {
        assertFindsTheBudget(lint(distribution.command(), Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC")));
        assertFindsTheBudget(lint(distribution.command(), Map.of("JDK_JAVA_OPTIONS", "-XX:+UseG1GC")));
    }

    @Test
    void doesNotCallItFindingsWhenJavaDoesNotStart() {
        Started started = lint(distribution.command(), Map.of("JAVA_TOOL_OPTIONS", "-Xmx1k"));

        assertThat(started.err()).contains("heap").contains("scaling-lint: Java ended with 1;");
        assertThat(started.status()).isEqualTo(4);
    }

    @Test
    void readsNamesBeyondAsciiInAnyLocale() throws IOException {
        Path named = Files.createDirectories(folder.resolve("d\u00efr")).resolve("f\u00efle.yaml");
        Files.move(folder.resolve("budget.yaml"), named);
        asked = ".";

        assertFindsTheBudget(lint(distribution.command(), Map.of("LC_ALL", "C")));
        asked = named.getParent().toString();
        assertFindsTheBudget(lint(distribution.command(), Map.of("LC_ALL", "POSIX")));
    }

    @Test
    void keepsNothingInTheFolderThatIsLinted() throws IOException {
        asked = ".";
        repository = Files.createDirectories(folder.resolve("alone"));
        Files.move(folder.resolve("budget.yaml"), repository.resolve("budget.yaml"));

        assertFindsTheBudget(lint(distribution.command(),
                Map.of("XDG_CACHE_HOME", "cache", "HOME", folder.toString())));
        assertThat(repository.toFile().list()).containsExactly("budget.yaml");
    }

    @Test
    void makesItsArchiveOnceWhenSeveralStart() throws Exception {
        List<CompletableFuture<Started>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> lint(distribution.command(), Map.of()))).toList();

        starts.forEach(start -> assertFindsTheBudget(start.join()));
        kept().archive();
        try (var kept = Files.list(cache.resolve("scaling-lint"))) {
            assertThat(kept.filter(file -> file.toString().matches(".*-java\\d\\d"))).hasSize(1);
        }
    }

    @Test
    void saysNothingOfABrokenArchive() throws Exception {
        Started first = lint(distribution.command(), Map.of(), "--format", "json");
        LauncherCache.spoil(kept().archive());

        assertThat(lint(distribution.command(), Map.of(), "--format", "json")).isEqualTo(first);
    }

    @Test
    void remembersWhatItFoundInAFileThatIsAsItWas() throws Exception {
        ageAmongMany();
        Started first = lint(distribution.command(), Map.of());
        assertFindsTheBudget(first);
        assertThat(kept().remembered()).hasSize(1);

        // What is remembered is only written where something had to be linted.
        Path memory = kept().remembered().get(0);
        Object kept = Files.readAttributes(memory, "unix:ino").get("ino");
        assertThat(lint(distribution.command(), Map.of())).isEqualTo(first);
        assertThat(Files.readAttributes(memory, "unix:ino")).containsValue(kept);

        LauncherCache.spoil(memory);
        assertThat(lint(distribution.command(), Map.of())).isEqualTo(first);
        assertThat(Files.readAllBytes(memory).length).isGreaterThan(100);
    }

    @Test
    void seesAChangeThatKeepsSizeAndTime() throws Exception {
        ageAmongMany();
        assertFindsTheBudget(lint(distribution.command(), Map.of()));
        assertThat(kept().remembered()).hasSize(1);

        change("maxUnavailable: 0", "maxUnavailable: 1");
        age(repository.resolve("budget.yaml"));
        assertThat(lint(distribution.command(), Map.of()).status()).isZero();
    }

    @Test
    void seesEveryChangeOfAFileItRemembers() throws Exception {
        ageAmongMany();
        assertFindsTheBudget(lint(distribution.command(), Map.of()));

        change("maxUnavailable: 0", "maxUnavailable: 1");
        assertThat(lint(distribution.command(), Map.of()).status()).isZero();
        change("maxUnavailable: 1", "maxUnavailable: 0");
        assertFindsTheBudget(lint(distribution.command(), Map.of()));
        Files.writeString(repository.resolve(".scaling-lint.yaml"), "rules: {pdb/blocks-drain: off}\n");
        assertThat(lint(distribution.command(), Map.of()).status()).isZero();
    }

    private void change(String from, String to) throws IOException {
        Path file = repository.resolve("budget.yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    /** As if it had last been changed an hour into 2020, as what unpacks an archive does. */
    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T01:00:00Z")));
    }

    /** In a repository of its own: a handful of files is linted as fast as remembered. */
    private void ageAmongMany() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository/.git")).getParent();
        asked = ".";
        age(Files.writeString(repository.resolve("budget.yaml"), BUDGET));
        for (int i = 0; i < 32; i++) {
            age(Files.writeString(repository.resolve("config" + i + ".yaml"),
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c" + i + "}\n"));
        }
    }

    @Test
    void runsWithoutAnyPlaceToKeepAnArchive() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));

        assertFindsTheBudget(lint(distribution.command(), Map.of("XDG_CACHE_HOME", file.toString())));
        assertFindsTheBudget(lint(distribution.command(), Map.of("XDG_CACHE_HOME", "", "HOME", "")));
    }

    @Test
    void namesTheJavaThatIsTooOld() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
        Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n");
        old.resolve("bin/java").toFile().setExecutable(true);

        Started started = lint(distribution.command(), Map.of("JAVA_HOME", old.toString()));

        assertThat(started.err())
                .isEqualTo("scaling-lint: needs Java 17 or later, but " + old + "/bin/java is 11.0.2\n");
        assertThat(started.status()).isEqualTo(4);
    }

    @Test
    void saysThatThereIsNoJava() {
        Started started = lint(distribution.command(), Map.of("JAVA_HOME", "", "PATH", folder.toString()));

        assertThat(started.err())
                .isEqualTo("scaling-lint: needs Java 17 or later: put java on the PATH or set JAVA_HOME\n");
        assertThat(started.status()).isEqualTo(4);
    }

    private Started lint(Path command, Map<String, String> environment, String... options) {
        Map<String, String> all =
                new HashMap<>(Map.of("JAVA_HOME", javaHome().toString(), "XDG_CACHE_HOME", cache.toString()));
        all.putAll(environment);
        List<String> words = new ArrayList<>(List.of(command.toString(), "lint", asked));
        words.addAll(List.of(options));
        return Started.run(repository, all, words);
    }

    void assertFindsTheBudgetOn(Path home) {
        assertFindsTheBudget(lint(distribution.command(), Map.of("JAVA_HOME", home.toString())));
    }

    private static void assertFindsTheBudget(Started started) {
        assertThat(started.out()).contains("5:19 error pdb/blocks-drain");
        assertThat(started.status()).isEqualTo(1);
    }
}
