package dev.scalinglint.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that is timed as a whole process. It may end with 0 or 1: that there are findings is no failure.
 *
 * @param before what happens before each start, and is not timed
 */
record Contestant(String name, List<String> command, Map<String, String> environment, Runnable before) {

    Contestant(String name, List<String> command) {
        this(name, command, Map.of());
    }

    Contestant(String name, List<String> command, Map<String, String> environment) {
        this(name, command, environment, () -> {});
    }

    /** The same in a Java heap of at most {@code size}, such as {@code 1g}. */
    Contestant withHeap(String size) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("JDK_JAVA_OPTIONS", "-Xmx" + size);
        return new Contestant(name, command, more, before);
    }

    /** Seconds from start to end, its output thrown away. */
    double seconds() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .redirectInput(Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        before.run();
        try {
            long start = System.nanoTime();
            int status = builder.start().waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (status > 1) {
                throw new IllegalStateException(name + " ended with " + status + ": " + String.join(" ", command));
            }
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
