package dev.scalinglint.cli.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher of a clone builds: a Maven that only fails stands in for the real one. */
class StaleCloneIT {

    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir Path folder;

    private Path clone;

    @BeforeEach
    void writeWhatWasBuilt() throws IOException {
        clone = Files.createDirectories(folder.resolve("clone"));
        for (String file : List.of("pom.xml", "linter-core/pom.xml", "linter-core/src/main/java/a/B.java",
                "linter-core/src/test/java/a/BTest.java",
                "rules/pom.xml", "rules/src/main/java/a/C.java", "rules/policies/p.yaml",
                "rules/catalog/pdb/a/rule.yaml", "rules/catalog/pdb/b/rule.yaml",
                "rules/catalog/pdb/a/good.yaml", "gate/pom.xml", "gate/src/main/java/a/E.java", "cli/pom.xml",
                "cli/src/main/java/a/D.java", "cli/target/built")) {
            Files.createDirectories(clone.resolve(file).getParent());
            Files.writeString(clone.resolve(file), "");
        }
        Files.copy(Path.of("../scaling-lint"), clone.resolve("scaling-lint"), StandardCopyOption.COPY_ATTRIBUTES);
        Path mvn =
                Files.writeString(Files.createDirectories(folder.resolve("bin")).resolve("mvn"), "#!/bin/sh\nexit 1\n");
        mvn.toFile().setExecutable(true);
        try (Stream<Path> files = Files.walk(clone)) {
            for (Path file : files.filter(file -> !file.endsWith("built")).toList()) {
                Files.setLastModifiedTime(file, BEFORE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "linter-core/src/main/java/a/B.java", "rules/src/main/java/a/C.java",
        "rules/policies/p.yaml",
        "rules/catalog/pdb/a/rule.yaml", "gate/src/main/java/a/E.java", "cli/src/main/java/a/D.java"})
    void buildsWhenASourceChanges(String source) throws IOException {
        touch(source);

        assertThat(run()).contains("the build failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linter-core/src/main/java/a/B.java", "rules/catalog/pdb/a/rule.yaml",
        "rules/catalog/pdb/b/rule.yaml"})
    void buildsWhenASourceIsGone(String source) throws IOException {
        Files.delete(clone.resolve(source));
        touch(Path.of(source).getParent().toString());

        assertThat(run()).contains("the build failed");
    }

    @Test
    void doesNotBuildForTestsAndExamples() throws IOException {
        touch("linter-core/src/test/java/a/BTest.java");
        touch("rules/catalog/pdb/a/good.yaml");

        assertThat(run()).contains("incomplete installation").doesNotContain("build");
    }

    private void touch(String path) throws IOException {
        Files.setLastModifiedTime(clone.resolve(path), FileTime.from(Instant.now().plusSeconds(60)));
    }

    private String run() {
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH",
                folder.resolve("bin") + ":" + System.getenv("PATH"));
        return Started.run(folder, environment, List.of(clone.resolve("scaling-lint").toString(), "--version")).err();
    }
}
