package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scalinglint.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that says how far a run is, once that takes long; it is gone when the run is over. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration STEP = Duration.ofMillis(150);

    private final PrintStream err;
    private final Duration patience;
    private boolean drawn;
    private @Nullable Thread painter;

    ProgressBar(PrintStream err, Duration patience) {
        this.err = err;
        this.patience = patience;
    }

    /** Null where nobody looks on. */
    static @Nullable ProgressBar on(Console console, boolean quiet) {
        return console.watched() && !quiet && !"dumb".equals(console.env().get("TERM")) ? new ProgressBar(console.err(), PATIENCE) : null;
    }

    @Override
    public void reading(int files, IntSupplier read) {
        painter = new Thread(() -> paint(files, read), "progress");
        painter.setDaemon(true);
        painter.start();
    }

    private void paint(int files, IntSupplier read) {
        try {
            for (Thread.sleep(patience.toMillis()); ; Thread.sleep(STEP.toMillis())) {
                draw(Math.min(read.getAsInt(), files), files);
            }
        } catch (InterruptedException over) {
            // That is how it ends.
        }
    }

    private void draw(int done, int files) {
        int full = files == 0 ? WIDTH : (int) ((long) WIDTH * done / files);
        print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + " of " + files + " files");
        drawn = true;
    }

    private void print(String text) {
        err.writeBytes(text.getBytes(UTF_8));
        err.flush();
    }

    @Override
    public void close() {
        if (painter == null) {
            return;
        }
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (drawn) {
            print("\r\u001b[K");
        }
    }
}
