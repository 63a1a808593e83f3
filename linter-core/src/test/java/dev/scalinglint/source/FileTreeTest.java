package dev.scalinglint.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FileTreeTest {
    @TempDir Path folder;

    @Test
    void manifestsComeSortedAndWithoutWhatToolsLeftThere() throws IOException {
        write("b.yaml", "a/z.yml", "a/b/c.json", "notes.txt", ".git/x.yaml", ".github/x.yaml", "node_modules/x.yaml",
                "vendor/x.yaml",
                "app/pom.xml", "app/target/x.yaml", "app/src/x.yaml", "target/kept.yaml", ".hidden.yaml", "UPPER.YAML");
        assertThat(paths(all())).containsExactly(".hidden.yaml", "UPPER.YAML", "a/b/c.json", "a/z.yml",
                "app/src/x.yaml", "b.yaml",
                "target/kept.yaml");
    }

    @Test
    void excludedFilesAreNotReadEvenWhenGiven() throws IOException {
        write("fixtures/a.yaml", "x/fixtures/deep/b.yaml", "x/c.yaml", "d.gen.yaml");
        Selection selection = new Selection(folder,
                List.of(folder.resolve("x"), folder.resolve("d.gen.yaml"), folder.resolve("fixtures/a.yaml")),
                null, List.of("**/fixtures/**", "*.gen.yaml"), Limits.DEFAULT);
        assertThat(paths(FileTree.of(selection).selected(selection))).containsExactly("x/c.yaml");
    }

    @Test
    void aLinkOutOfTheTreeIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.yaml"), "a: 1");
        write("a.yaml");
        Files.createSymbolicLink(folder.resolve("file.yaml"), elsewhere.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("dir"), elsewhere);
        Selection selection = selection();
        FileTree tree = FileTree.of(selection);
        assertThat(paths(tree.selected(selection))).containsExactly("a.yaml");
        assertThat(tree.notices()).hasSize(2).allMatch(notice -> notice.contains("links out of the repository"));
        assertThatThrownBy(() -> tree.file("file.yaml")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> tree.file("dir/secret.yaml")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> tree.file("../" + elsewhere.getFileName() + "/secret.yaml"))
                .isInstanceOf(UnreadableException.class);
    }

    @Test
    void aGivenLinkOutOfTheTreeIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.yaml"), "a: 1");
        Path link = Files.createSymbolicLink(folder.resolve("file.yaml"), elsewhere.resolve("secret.yaml"));
        Selection selection = selection(link, elsewhere.resolve("secret.yaml"));
        FileTree tree = FileTree.of(selection);
        assertThat(tree.selected(selection)).isEmpty();
        assertThat(tree.unread()).hasSize(2);
        assertThat(paths(tree.unread().keySet())).contains("file.yaml");
    }

    @Test
    void loopsEndAndNothingIsReadTwice() throws IOException {
        write("a/b/x.yaml", "a/y.yaml", ".data/z.yaml");
        Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/self"), folder.resolve("a/self"));
        Files.createSymbolicLink(folder.resolve("a/again.yaml"), folder.resolve("a/y.yaml"));
        Files.createSymbolicLink(folder.resolve("a/linked"), folder.resolve(".data"));
        assertThat(paths(all())).containsExactly("a/b/x.yaml", "a/linked/z.yaml", "a/y.yaml");
    }

    @Test
    void whatIsNoFileIsSaidAndTheRestIsRead() throws IOException, InterruptedException {
        write("a.yaml", "dir.yaml/inner.yaml");
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.yaml").toString()).start().waitFor()).isZero();
        Selection selection = selection(folder, folder.resolve("missing.yaml"));
        FileTree tree = FileTree.of(selection);
        assertThat(paths(tree.selected(selection))).containsExactly("a.yaml", "dir.yaml/inner.yaml");
        assertThat(tree.unread()).hasSize(2);
        tree.unread().forEach((file, why) -> assertThat(file.path() + " " + why.getMessage())
                .isIn("pipe.yaml is not a regular file", "missing.yaml does not exist"));
        assertThatThrownBy(() -> SourceFile.on(folder.resolve("pipe.yaml"), "pipe.yaml", Limits.DEFAULT).text())
                .hasMessage("is not a regular file");
    }

    @Test
    void aHugeFileIsNotReadToFindOut() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertThatThrownBy(() -> all().get(0).text()).isInstanceOf(UnreadableException.class)
                .matches(e -> ((UnreadableException) e).isLimit()).hasMessageContaining("maxFileBytes");
    }

    @Test
    void moreFilesThanTheLimitAreSaidOnce() throws IOException {
        write("a.yaml", "b.yaml", "c.yaml", "d.yaml");
        Selection selection = new Selection(folder, List.of(), null, List.of(), new Limits(1 << 20, 10, 100, 2));
        FileTree tree = FileTree.of(selection);
        assertThat(paths(tree.selected(selection))).containsExactly("a.yaml", "b.yaml");
        assertThat(tree.unread()).hasSize(1);
        assertThat(tree.unread().values().iterator().next()).hasMessageContaining("maxFiles")
                .matches(UnreadableException::isLimit);
    }

    @Test
    void oddNamesDoNotBreakALineOfAReport() throws IOException, InterruptedException {
        write("new\nline.yaml");
        Process touch = new ProcessBuilder("sh", "-c", "printf 'a: 1' > \"$(printf 'bytes-\\377.yaml')\"")
                .directory(folder.toFile()).start();
        assertThat(touch.waitFor()).isZero();
        assertThat(all()).hasSize(2).allSatisfy(file -> {
            assertThat(file.path()).doesNotContain("\n").contains("\uFFFD");
            assertThat(file.text()).startsWith("a: 1");
        });
    }

    @Test
    void thePathsOfATreeNameTheSameFileEachTime() throws IOException {
        write("a/b.yaml", "a/values.txt");
        Selection selection = selection(folder.resolve("a/b.yaml"));
        FileTree tree = FileTree.of(selection);
        assertThat(tree.selected(selection)).containsExactly(tree.file("a/b.yaml"));
        assertThat(tree.file("a/../a/b.yaml")).isSameAs(tree.file("a/b.yaml"));
        assertThat(tree.under("a")).containsExactly(tree.file("a/b.yaml"));
        assertThat(tree.file("a/values.txt")).isNotNull();
        assertThat(tree.file("a")).isNull();
        assertThat(tree.file("no/such")).isNull();
        assertThat(tree.file("nul\0")).isNull();
        assertThat(tree.isFolder("a")).isTrue();
    }

    private List<SourceFile> all() {
        Selection selection = selection();
        return FileTree.of(selection).selected(selection);
    }

    private Selection selection(Path... paths) {
        return new Selection(folder, List.of(paths), null, List.of(), Limits.DEFAULT);
    }

    private static List<String> paths(Iterable<SourceFile> files) {
        List<String> paths = new java.util.ArrayList<>();
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a: 1\n");
        }
    }
}
