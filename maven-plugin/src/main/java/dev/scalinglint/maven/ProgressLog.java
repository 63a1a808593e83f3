package dev.scalinglint.maven;

import dev.scalinglint.engine.PeriodicProgress;
import java.time.Duration;
import org.apache.maven.plugin.logging.Log;

/** A line in the log of a build now and then, once a run takes long. */
final class ProgressLog extends PeriodicProgress {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Log log;

    ProgressLog(Log log) {
        super(STEP, STEP);
        this.log = log;
    }

    @Override
    protected void tell(int done, int files) {
        log.info("Read " + done + " of " + files + " files");
    }
}
