package dev.scalinglint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts as files below {@code src/test/resources} of the module under test. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources");

    private Golden() {}

    /** Compares, or writes the file when the build runs with {@code -Dupdate}. */
    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("true".equals(System.getProperty("update"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).withFailMessage("%s is missing: run mvn verify -Dupdate", file).exists();
        assertThat(actual).as("%s is stale; if the new text is right: mvn verify -Dupdate", file)
                .isEqualTo(Files.readString(file));
    }
}
