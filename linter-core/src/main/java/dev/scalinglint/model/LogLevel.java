package dev.scalinglint.model;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a container is told to log.
 *
 * @param workload   whose container it is
 * @param variable   {@code LOG_LEVEL}, {@code APP_LOG_LEVEL} …
 * @param level      what the variable says, as written
 * @param production what says that it runs in production, for people; null when nothing does
 */
public record LogLevel(ObjectId workload, String variable, Located<String> level,
        @Nullable String production) implements OfWorkload {
    /** What most libraries call their chattiest levels; 10 is Python's number for debug. */
    private static final Set<String> NOISY =
            Set.of("debug", "trace", "all", "finest", "finer", "verbose", "silly", "10");

    @Override
    public Place place() {
        return level.place();
    }

    /** Whether it logs what only somebody who looks for a fault wants to read (facts 8.7). */
    @Fact
    public boolean noisy() {
        return NOISY.contains(level.value().strip().toLowerCase(Locale.ROOT));
    }

    /** The quietest level that still tells what happens, in the case of the one written. */
    @Fact
    public String calm() {
        String written = level.value().strip();
        return written.equals("10") ? "20" : written.equals(written.toUpperCase(Locale.ROOT)) ? "INFO" : "info";
    }
}
