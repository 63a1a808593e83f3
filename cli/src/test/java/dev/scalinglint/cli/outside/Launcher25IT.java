package dev.scalinglint.cli.outside;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The launcher on JDK 25, whose AOT cache takes the archive's place. */
@Tag("tools")
class Launcher25IT extends LauncherIT {

    @Override
    Path javaHome() {
        return javaHome("JAVA_HOME_25");
    }

    @Override
    String onlyWithArchive() {
        return "-XX:AOTMode=on";
    }
}
