package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The launcher on JDK 25, whose AOT cache takes the archive's place. */
@Tag("tools")
class Launcher25IT extends LauncherIT {

    @Override
    Path javaHome() {
        String home = System.getenv("JAVA_HOME_25");
        assertThat(home).as("JAVA_HOME_25, the home of a JDK 25").isNotNull();
        assertThat(Path.of(home, "bin/java")).matches(Files::isExecutable);
        return Path.of(home);
    }

    @Override
    String onlyWithArchive() {
        return "-XX:AOTMode=on";
    }
}
