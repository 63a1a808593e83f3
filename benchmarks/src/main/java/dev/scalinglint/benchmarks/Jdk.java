package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A JDK to run on, and the commands that run there with everything kept ready that the launcher keeps ready. */
record Jdk(Path home, int version) {

    private static final List<String> AS_THE_LAUNCHER =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable",
                    "-Djdk.reflect.useNativeAccessorOnly=true");
    private static final List<String> AS_THE_LAUNCHER_FROM_25 =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining");

    static Jdk at(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return new Jdk(home, Integer.parseInt(version.split("[.]")[0]));
    }

    String linterName() {
        return "scaling-lint, JDK " + version;
    }

    /** The linter as its users start it the first time: it remembers nothing of the files. */
    Contestant linter(Path launcher, Path cache, Path input) {
        return new Contestant(linterName(),
                List.of(launcher.toString(), "lint", "--fail-on", "never", "--no-cache", input.toString()),
                environment(cache));
    }

    /**
     * The same when it has linted the files before.
     *
     * @param what   has changed since
     * @param change makes that change
     */
    Contestant again(String what, Path launcher, Path cache, Path input, Runnable change) {
        return new Contestant(linterName() + ", " + what,
                List.of(launcher.toString(), "lint", "--fail-on", "never", input.toString()), environment(cache),
                change);
    }

    private Map<String, String> environment(Path cache) {
        return Map.of("JAVA_HOME", home.toString(), "XDG_CACHE_HOME", cache.toString());
    }

    /** Starts the linter and waits for what the launcher makes in the background on first use. */
    void warmUp(Contestant linter, Path cache) throws IOException {
        linter.seconds();
        for (int i = 0; i < 600; i++) {
            try (var kept = Files.list(cache.resolve("scaling-lint"))) {
                if (kept.anyMatch(path -> Files.isRegularFile(path) && path.toString().endsWith("-java" + version))) {
                    return;
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new IllegalStateException("the launcher keeps nothing in " + cache + " for JDK " + version);
    }

    /** The yardstick, with an archive made from this very run. */
    Contestant bareParse(Path work, Path input) {
        Path archive = work.resolve("bare-parse-java" + version);
        Contestant training = new Contestant("training",
                java((version >= 25 ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive, input));
        training.seconds();
        return new Contestant("bare YAML parse, JDK " + version,
                java((version >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive, input));
    }

    private List<String> java(String archive, Path input) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), archive));
        command.addAll(AS_THE_LAUNCHER);
        if (version >= 25) {
            command.addAll(AS_THE_LAUNCHER_FROM_25);
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), BareParse.class.getName(), input.toString()));
        return command;
    }
}
