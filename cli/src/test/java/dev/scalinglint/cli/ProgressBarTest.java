package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void drawsOnceItTakesLongAndCleansUp() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        ProgressBar bar = new ProgressBar(new PrintStream(err), Duration.ZERO);
        bar.reading(8, () -> {
            asked.countDown();
            return 2;
        });
        asked.await();
        bar.over();
        assertThat(err.toString(UTF_8)).startsWith("\r[#######.......................] 2 of 8 files")
                .endsWith("\r\u001b[K");
    }

    @Test
    void saysNothingOfAShortRun() {
        ProgressBar bar = new ProgressBar(new PrintStream(err), Duration.ofHours(1));
        bar.reading(8, () -> 2);
        bar.over();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void isForSomebodyWhoLooksOn() {
        assertThat(console(true, Map.of()).isWatched()).isTrue();
        assertThat(console(false, Map.of()).isWatched()).isFalse();
        assertThat(console(true, Map.of("TERM", "dumb")).isWatched()).isFalse();
    }

    @Test
    void isToldHowMuchThereIs(@TempDir Path folder) throws IOException {
        Shell shell = Shell.repository(folder).write("k8s/api.yaml", Shell.deployment(2));
        shell.watched = true;
        assertThat(shell.run("lint").err()).as("a short run").isEmpty();
    }

    private Screen console(boolean watched, Map<String, String> env) {
        return new Screen(InputStream.nullInputStream(), System.out, new PrintStream(err), Path.of(""), env, false,
                watched);
    }
}
