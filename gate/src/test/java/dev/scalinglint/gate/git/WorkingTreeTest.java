package dev.scalinglint.gate.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as changed in what is checked out. */
class WorkingTreeTest {
    @TempDir Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("a.yaml", "a: 1\nb: 2\n").write("b/c.yaml", "c: 1\n").commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private ChangedFiles changed() throws Exception {
        try (GitRepository repository = GitRepository.around(sandbox.folder())) {
            return ChangedFiles.between(repository.revision("HEAD"), repository.workingTree(), 1000);
        }
    }

    @Test
    void whatOnlyEndsItsLinesOtherwiseHasNotChanged() throws Exception {
        sandbox.write("a.yaml", "a: 1\r\nb: 2\r\n");

        assertThat(changed().isEmpty()).isTrue();
    }

    @Test
    void whatWasWrittenAgainHasNotChanged() throws Exception {
        sandbox.write("a.yaml", "a: 1\nb: 2\n");

        assertThat(changed().isEmpty()).isTrue();
    }

    @Test
    void whatHoldsSomethingElseHasChanged() throws Exception {
        sandbox.write("a.yaml", "a: 9\nb: 2\n");

        assertThat(changed().base()).containsExactly("a.yaml");
        assertThat(changed().head()).containsExactly("a.yaml");
    }

    @Test
    void whatIsNewIsNewAndWhatIsIgnoredIsNot() throws Exception {
        sandbox.write(".gitignore", "built/\n*.tmp.yaml\n").commit();
        sandbox.write("new.yaml", "n: 1\n").write("built/x.yaml", "x: 1\n").write("b/y.tmp.yaml", "y: 1\n");

        assertThat(changed().base()).isEmpty();
        assertThat(changed().head()).containsExactly("new.yaml");
    }

    @Test
    void whatIsGoneIsGoneButForWhatASparseCheckoutLeavesOut() throws Exception {
        Process marked = new ProcessBuilder("git", "update-index", "--skip-worktree", "b/c.yaml")
                .directory(folder.toFile()).start();
        assumeTrue(marked.waitFor() == 0);
        sandbox.delete("a.yaml").delete("b");

        assertThat(changed().base()).containsExactly("a.yaml");
    }

    @Test
    void aFolderThatBecomesAFileIsBoth() throws Exception {
        sandbox.delete("b").write("b", "text\n");

        assertThat(changed().base()).containsExactly("b/c.yaml");
        assertThat(changed().head()).containsExactly("b");
    }

    @Test
    void filtersAreNotRun() throws Exception {
        sandbox.git().getRepository().getConfig().setString("filter", "evil", "clean",
                "touch " + folder.resolve("ran"));
        sandbox.git().getRepository().getConfig().setString("filter", "evil", "smudge",
                "touch " + folder.resolve("ran"));
        sandbox.git().getRepository().getConfig().save();
        sandbox.write(".gitattributes", "* filter=evil\n").write("a.yaml", "a: 9\n");

        changed();

        assertThat(Files.exists(folder.resolve("ran"))).isFalse();
    }
}
