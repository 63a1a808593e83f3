package dev.scalinglint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWritingTest {
    @TempDir private Path folder;

    private Rewrite rewrite(String name, String onDisk) throws IOException {
        Path file = Files.writeString(folder.resolve(name), onDisk);
        return new Rewrite(SourceFile.on(file, name, Limits.DEFAULT), "a: 1\n", "a: 2\n", 3);
    }

    @Test
    void whatCannotBeWrittenKeepsNoOtherFromIt() throws IOException {
        FileWriting writing =
                FileWriting.of(List.of(rewrite("a.yaml", "a: 1\n"), rewrite("b.yaml", "somebody else's\n"),
                        rewrite("c.yaml", "a: 1\n")));

        assertThat(writing.unwritten()).containsExactly(
                "b.yaml is not fixed: has changed in the meantime and is left as it is");
        assertThat(writing.count()).isEqualTo("6 findings in 2 files");
        assertThat(folder.resolve("a.yaml")).hasContent("a: 2");
        assertThat(folder.resolve("b.yaml")).hasContent("somebody else's");
        assertThat(folder.resolve("c.yaml")).hasContent("a: 2");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".fix"));
    }

    @Test
    void draftsAreKeptWithGit() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));

        FileWriting.of(List.of(new Rewrite(SourceFile.on(file, "a.yaml", Limits.DEFAULT), "a: 1\n", "a: 2\n", 1)));

        assertThat(file).hasContent("a: 2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-x---");
        assertThat(folder.resolve(".git")).isEmptyDirectory();
    }
}
