package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.engine.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as it is packaged: target/lib, run by the JVM that runs the tests. What needs no process of its own is
 * tested without.
 */
class PackagedCommandIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("target/lib/scaling-lint.jar").toAbsolutePath();

    @TempDir private Path folder;
    @TempDir private Path outside;
    private Shell files;

    @BeforeEach
    void repository() throws IOException {
        files = Shell.repository(folder).write("k8s/bad.yaml", Shell.deployment(1)).write("ok/good.yaml",
                Shell.deployment(2));
    }

    @Test
    void reportsOnStandardOutputAndNothingElseAnywhere() throws Exception {
        Shell.Result result = run("lint", "k8s");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        Golden.check("packaged/lint.txt", result.out());
    }

    @Test
    void keepsItsExitStatuses() throws Exception {
        assertThat(run("lint", "ok").exit()).isZero();
        assertThat(run("lint", "--no-such").exit()).isEqualTo(2);
        assertThat(run("lint", ".git").exit()).isEqualTo(3);
    }

    @Test
    void holdsTheCatalogue() throws Exception {
        Files.delete(folder.resolve(".scaling-lint.yaml"));
        assertThat(run("rules").out()).containsPattern("(?m)^\\S+/\\S+ +(error|warning|info|off) ")
                .doesNotContain("demo/");
    }

    @Test
    void aReaderWhoLeavesChangesNothing() throws Exception {
        for (int i = 0; i < 2000; i++) {
            files.write("k8s/bad" + i + ".yaml", Shell.deployment(1).replace("name: api,", "name: api" + i + ","));
        }
        Process process = command("lint", "--format", "json").start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err).isEmpty();
    }

    @Test
    void writesToADevice() throws Exception {
        assertThat(run("lint", "ok", "--format", "json=/dev/stdout").out()).startsWith("{");
    }

    private Shell.Result run(String... arguments) throws IOException, InterruptedException {
        Path err = outside.resolve("err");
        Process process = command(arguments).redirectError(Redirect.to(err.toFile())).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Shell.Result(process.waitFor(), out, Files.readString(err));
    }

    private ProcessBuilder command(String... arguments) {
        List<String> words = new ArrayList<>(List.of(JAVA.toString()));
        if (Runtime.version().feature() >= 24) {
            // As the launcher does: the protocol buffers of CEL would have the JVM warn.
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.addAll(List.of("-jar", JAR.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(words).directory(folder.toFile());
        // What a developer's shell may say about Java, it says on standard error too.
        command.environment().remove("JAVA_TOOL_OPTIONS");
        return command;
    }
}
