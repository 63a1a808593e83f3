package dev.scalinglint.engine;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Tells again and again how far a run is, once that takes long. */
public abstract class PeriodicProgress implements Progress {
    private final Duration patience;
    private final Duration step;
    private @Nullable Thread teller;

    /**
     * @param patience how long nothing is told
     * @param step     between one time and the next
     */
    protected PeriodicProgress(Duration patience, Duration step) {
        this.patience = patience;
        this.step = step;
    }

    /** So many of the files were read. */
    protected abstract void tell(int done, int files);

    @Override
    public final void reading(int files, IntSupplier read) {
        teller = new Thread(() -> tell(files, read), "progress");
        teller.setDaemon(true);
        teller.start();
    }

    private void tell(int files, IntSupplier read) {
        try {
            for (Thread.sleep(patience.toMillis());; Thread.sleep(step.toMillis())) {
                tell(Math.min(read.getAsInt(), files), files);
            }
        } catch (InterruptedException over) {
            // That is how it ends.
        }
    }

    @Override
    public void over() {
        if (teller == null) {
            return;
        }
        teller.interrupt();
        try {
            teller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller = null;
    }
}
