package dev.scalinglint.gate.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.finding.Report;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision is read as its checkout is. */
class RevisionFilesTest {
    @TempDir Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void init() throws GitAPIException, IOException {
        sandbox = Sandbox.in(Files.createDirectories(folder.resolve("repository")));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatIsFoundInARevisionIsWhatIsFoundInItsCheckout() throws Exception {
        sandbox.copy(Path.of("../examples"), List.of("/target/", "/src/", "pom.xml")).commit();
        List<String> onDisk = lint(sandbox.folder());

        try (GitRepository repository = GitRepository.around(sandbox.folder())) {
            assertThat(onDisk).hasSizeGreaterThan(20);
            assertThat(lint(repository.revision("HEAD").root())).isEqualTo(onDisk);
            assertThat(lint(repository.index().root())).isEqualTo(onDisk);
            assertThat(lint(repository.workingTree().root())).isEqualTo(onDisk);
        }
    }

    @Test
    void linksLeadWhereTheyLeadOnDisk() throws Exception {
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.yaml"), "a: 1\n");
        sandbox.write("apps/real/a.yaml", "a: 1\n").write("b.yaml", "b: 2\n")
                .link("apps/to-file.yaml", "real/a.yaml").link("apps/to-folder", "real")
                .link("apps/up.yaml", "../b.yaml")
                .link("apps/through.yaml", "to-folder/../../b.yaml").link("apps/out.yaml", "../../outside/secret.yaml")
                .link("apps/absolute.yaml", sandbox.folder().resolve("b.yaml").toString())
                .link("apps/root.yaml", "/etc/hostname")
                .link("apps/loop.yaml", "loop.yaml").link("apps/round", "../apps")
                .link("apps/nothing.yaml", "none.yaml").commit();

        try (GitRepository repository = GitRepository.around(sandbox.folder())) {
            List<String> onDisk = look(sandbox.folder());
            assertThat(onDisk).contains("apps/to-file.yaml: apps/real/a.yaml",
                    "apps/out.yaml: leads out of the repository and is not read");
            assertThat(look(repository.revision("HEAD").root())).isEqualTo(onDisk);
            assertThat(look(repository.index().root())).isEqualTo(onDisk);
            assertThat(look(repository.workingTree().root())).isEqualTo(onDisk);
        }
    }

    @Test
    void whatIsOutsideCannotBeReadByAnyPath() throws Exception {
        Files.writeString(folder.resolve("secret"), "password");
        sandbox.write("a.yaml", "a: 1\n").commit();

        try (GitRepository repository = GitRepository.around(sandbox.folder())) {
            Path root = repository.revision("HEAD").root();
            for (String path : List.of("../secret", folder.resolve("secret").toString(), "a.yaml/../../secret", "..",
                    "/etc/hostname")) {
                assertThat(Files.isRegularFile(root.resolve(path))).as(path).isFalse();
                assertThat(Files.isReadable(root.resolve(path).resolve("secret"))).as(path).isFalse();
            }
        }
    }

    private static List<String> lint(Path root) throws Exception {
        Selection selection = new Selection(root, List.of(), null, List.of(), Limits.DEFAULT);
        Report report = new Linter(BuiltIn.catalog()).lint(LintRequest.of(selection));
        List<String> lines = new ArrayList<>(report.notices());
        report.findings().forEach(finding -> lines
                .add(finding.place() + " " + finding.rule() + " " + finding.message() + " " + finding.application()));
        lines.add(report.summary().toString());
        return lines;
    }

    /** All that a tree gives out. */
    private static List<String> look(Path root) {
        FileTree tree = FileTree.of(new Selection(root, List.of(), null, List.of(), Limits.DEFAULT));
        List<String> seen = new ArrayList<>();
        tree.under("").forEach(file -> seen.add(file + " = " + text(file)));
        for (String name : List.of("to-file.yaml", "to-folder/a.yaml", "up.yaml", "through.yaml", "out.yaml",
                "absolute.yaml", "root.yaml",
                "loop.yaml", "round/real/a.yaml", "nothing.yaml", "real/../../b.yaml", "../../outside/secret.yaml")) {
            try {
                seen.add("apps/" + name + ": " + tree.file("apps/" + name));
            } catch (UnreadableException e) {
                seen.add("apps/" + name + ": " + e.getMessage());
            }
        }
        seen.addAll(tree.notices());
        tree.folder("apps").forEach(file -> seen.add("in apps: " + file));
        tree.scripts().forEach(file -> seen.add("script: " + file));
        return seen;
    }

    private static String text(SourceFile file) {
        try {
            return file.text();
        } catch (UnreadableException e) {
            return e.getMessage();
        }
    }
}
