package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.campaign.Twice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is changed in a tree made of the catalogue's examples: what is remembered of it says the same as linting it
 * anew.
 */
class CachePropertyTest {
    private static final int EDITS = 40;

    @TempDir private Path folder;

    private final Random random = new Random(17);
    private final List<Path> files = new ArrayList<>();
    private Path root;
    private Twice twice;

    @BeforeEach
    void aTreeOfExamples() throws Exception {
        root = Files.createDirectories(folder.resolve("tree"));
        try (Stream<Path> examples = Files.walk(Path.of("catalog"))) {
            for (Path example : examples.filter(Files::isRegularFile).filter(file -> isTaken(file)).sorted().toList()) {
                Path file = root.resolve(Path.of("catalog").relativize(example).toString());
                Files.createDirectories(file.getParent());
                write(file, Files.readString(example));
                files.add(file);
            }
        }
        twice = new Twice(root, folder.resolve("memory/tree"));
    }

    /** Some of them, trees as a whole: a test must not take minutes. */
    private static boolean isTaken(Path example) {
        String name = example.getFileName().toString();
        Path unit = example.subpath(0, Math.min(4, example.getNameCount()));
        return !name.equals("README.md") && !name.equals("rule.yaml") && !name.contains(".fixed.")
                && Math.floorMod(unit.toString().hashCode(), example.getNameCount() > 4 ? 3 : 10) == 0;
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    @Test
    void saysTheSameAsANewRun() throws Exception {
        assertThat(twice.remembered()).isEqualTo(twice.fresh());
        assertThat(twice.isAnew()).isTrue();
        int spared = 0;
        for (int i = 0; i < EDITS; i++) {
            String edit = edit();
            assertThat(twice.remembered()).as("%d: %s", i, edit).isEqualTo(twice.fresh());
            spared += twice.isAnew() ? 0 : 1;
            assertThat(twice.remembered()).as("%d: again after %s", i, edit).isEqualTo(twice.fresh());
            assertThat(twice.isAnew()).as("%d: again after %s", i, edit).isFalse();
        }
        // Half of the edits are such that only what uses the file need be linted.
        assertThat(spared).isBetween(EDITS / 4, EDITS - 5);
    }

    private String edit() throws IOException {
        Path file = files.get(random.nextInt(files.size()));
        String text = Files.readString(file);
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                write(file, text.replaceAll("\\b[1-9]\\b", String.valueOf(1 + random.nextInt(9))));
                return "other numbers in " + file;
            }
            case 3 -> {
                write(file, text);
                return "touched " + file;
            }
            case 4 -> {
                lines.add(at, "# scaling-lint: ignore " + (random.nextBoolean() ? "*/*" : "pdb/*")
                        + " -- until further notice");
                write(file, String.join("\n", lines) + "\n");
                return "a suppression in line " + at + " of " + file;
            }
            case 5 -> {
                if (!lines.isEmpty()) {
                    lines.remove(at);
                }
                write(file, String.join("\n", lines) + "\n");
                return "line " + at + " out of " + file;
            }
            case 6 -> {
                write(file, text.replace("name: ", "name: x"));
                return "other names in " + file;
            }
            default -> {
                if (random.nextBoolean()) {
                    Files.delete(file);
                    files.remove(file);
                    return "deleted " + file;
                }
                Path copy = file.resolveSibling("copy-" + random.nextInt() + ".yaml");
                write(copy, text);
                files.add(copy);
                return "copied " + file;
            }
        }
    }
}
