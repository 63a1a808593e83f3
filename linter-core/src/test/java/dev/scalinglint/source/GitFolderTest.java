package dev.scalinglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFolderTest {
    @TempDir private Path folder;

    private Path config;

    @BeforeEach
    void aClone() throws IOException {
        config = write("main/.git/config", "[remote \"origin\"]\n");
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void aCloneHasItsOwn() {
        assertThat(GitFolder.config(folder.resolve("main"))).isEqualTo(config);
    }

    @Test
    void aWorktreeSharesThatOfItsClone() throws IOException {
        write("main/.git/worktrees/side/commondir", "../..\n");
        write("side/.git", "gitdir: " + folder.resolve("main/.git/worktrees/side") + "\n");
        assertThat(GitFolder.config(folder.resolve("side"))).isEqualTo(config);
    }

    @Test
    void aSubmoduleHasOneBelowThatOfTheWhole() throws IOException {
        Path own = write("main/.git/modules/part/config", "[remote \"origin\"]\n");
        write("main/part/.git", "gitdir: ../.git/modules/part\n");
        assertThat(GitFolder.config(folder.resolve("main/part"))).isEqualTo(own);
    }

    @Test
    void whatLeadsNowhereHasNone() throws IOException {
        assertThat(GitFolder.config(folder)).isNull();
        write("gone/.git", "gitdir: /nowhere/at/all\n");
        assertThat(GitFolder.config(folder.resolve("gone"))).isNull();
        write("odd/.git", "\0 not what Git writes");
        assertThat(GitFolder.config(folder.resolve("odd"))).isNull();
    }
}
