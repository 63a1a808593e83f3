package dev.scalinglint.cli.outside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that was started, and what came of it. */
record Started(int status, String out, String err) {

    /** Runs a program to its end; an environment value of {@code ""} removes the variable. */
    static Started run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            environment.forEach(builder.environment()::put);
            builder.environment().values().removeIf(String::isEmpty);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command);
            }
            return new Started(process.exitValue(), read(out), read(err));
        } catch (IOException e) {
            throw new AssertionError("is it installed? " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The same for a step of a test that has to succeed. */
    static String succeed(Path folder, Map<String, String> environment, List<String> command) {
        Started started = run(folder, environment, command);
        if (started.status() != 0) {
            throw new AssertionError(command + " ended with " + started);
        }
        return started.out();
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
