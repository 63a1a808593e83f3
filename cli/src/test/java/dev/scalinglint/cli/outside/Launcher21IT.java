package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The launcher on JDK 21, also where it has no archive of its own classes: many a runtime made by jlink has none. */
@Tag("tools")
class Launcher21IT extends LauncherIT {

    @Override
    Path javaHome() {
        return javaHome("JAVA_HOME_21");
    }

    @Test
    void runsWithoutAnArchiveToBuildOnAndDoesNotTryToMakeOne() throws IOException {
        Path bare = folder.resolve("bare");
        Started.succeed(folder, Map.of(), List.of("cp", "-RL", javaHome().toString(), bare.toString()));
        Files.delete(bare.resolve("lib/server/classes.jsa"));

        assertFindsTheBudgetOn(bare);
        assertThat(cache).doesNotExist();
    }
}
