package dev.scalinglint.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything a stranger may put beside a manifest gets its one message, and the manifest is read all the same. */
@Timeout(60)
class BadTreeTest {
    private static final String OBJECT = "apiVersion: v1\nkind: Service\nmetadata: {name: good}\n";

    @TempDir Path root;

    @Test
    void eachFaultIsSaidOnceAndTheRestIsRead(@TempDir Path elsewhere) throws IOException, InterruptedException {
        write("good/a.yaml", OBJECT);
        write("not-yaml.yaml", OBJECT + "b: [1\nc: 2\n");
        write("no-object.yaml", "b: [1\nc: 2\n");
        write("bomb.yaml", bomb() + OBJECT);
        write("deep.yaml", "x: " + "[".repeat(10_000) + "\n# kind apiVersion");
        write("nul.yaml", OBJECT + "x: \0\n");
        write("template.yaml", OBJECT + "{{- if .Values.x }}\nx: 1\n{{- end }}\n");
        Files.write(root.resolve("latin.yaml"), (OBJECT + "x: ß\n").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("utf16.yaml"), ("\uFEFF" + OBJECT).getBytes(StandardCharsets.UTF_16LE));
        try (RandomAccessFile sparse = new RandomAccessFile(root.resolve("huge.yaml").toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        Files.createSymbolicLink(root.resolve("good/loop"), root);
        Files.createSymbolicLink(root.resolve("good/self.yaml"), Path.of("self.yaml"));
        Files.createSymbolicLink(root.resolve("out.yaml"), Files.writeString(elsewhere.resolve("secret.yaml"), OBJECT));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.yaml").toString()).start().waitFor()).isZero();

        Tree tree = TreeReader.read(new Selection(root, List.of(), null, List.of(), Limits.DEFAULT));
        List<KubeObject> objects =
                tree.applications().stream().flatMap(unread -> unread.read().objects().stream()).toList();

        assertThat(objects).extracting(object -> object.file().path()).containsExactlyInAnyOrder("good/a.yaml",
                "utf16.yaml");
        assertThat(tree.problems())
                .extracting(problem -> problem.severity() + " " + problem.rule() + " " + problem.place().file())
                .containsExactlyInAnyOrder(
                        "error input/limit-exceeded bomb.yaml",
                        "error input/limit-exceeded deep.yaml",
                        "error input/limit-exceeded huge.yaml",
                        "error input/unreadable latin.yaml",
                        "info input/unreadable no-object.yaml",
                        "error input/unreadable not-yaml.yaml",
                        "error input/unreadable nul.yaml",
                        "error input/unreadable pipe.yaml",
                        "info input/unreadable template.yaml");
        assertThat(tree.notices()).containsExactly("out.yaml links out of the repository and is not read");
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(4))
                    .append("]\n");
        }
        return bomb.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
