package dev.scalinglint;

import dev.scalinglint.cel.CelCheck;

/**
 * CEL is slow to load and fast to run, so a short run loads it on another core while the command line, the configuration and the files are
 * read. Nothing waits for it and nothing depends on it.
 */
public final class WarmUp {
    private WarmUp() {}

    /** For a front end to call first. */
    public static void begin() {
        inBackground(CelCheck::warmUp);
    }

    /** Loads the rules that a workload without a profile will be asked about. */
    static void rules(Setup setup) {
        inBackground(() -> setup.policy().general().all().forEach(setting -> {
            if (setup.rules().containsKey(setting.rule().id())) {
                setting.rule().check().get().prepare();
            }
        }));
    }

    private static void inBackground(Runnable work) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(work, "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
