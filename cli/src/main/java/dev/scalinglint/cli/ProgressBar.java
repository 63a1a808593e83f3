package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scalinglint.engine.PeriodicProgress;
import java.io.PrintStream;
import java.time.Duration;

/** A line on a terminal that says how far a run is, once that takes long; it is gone when the run is over. */
final class ProgressBar extends PeriodicProgress {
    private static final int WIDTH = 30;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration STEP = Duration.ofMillis(150);

    private final PrintStream err;
    private boolean drawn;

    ProgressBar(PrintStream err) {
        this(err, PATIENCE);
    }

    ProgressBar(PrintStream err, Duration patience) {
        super(patience, STEP);
        this.err = err;
    }

    @Override
    protected void tell(int done, int files) {
        int full = files == 0 ? WIDTH : (int) ((long) WIDTH * done / files);
        print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + " of " + files + " files");
        drawn = true;
    }

    private void print(String text) {
        err.writeBytes(text.getBytes(UTF_8));
        err.flush();
    }

    @Override
    public void over() {
        super.over();
        if (drawn) {
            print("\r\u001b[K");
            drawn = false;
        }
    }
}
