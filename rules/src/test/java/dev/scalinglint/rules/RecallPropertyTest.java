package dev.scalinglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.LintRequest;
import dev.scalinglint.Linter;
import dev.scalinglint.Progress;
import dev.scalinglint.Setup;
import dev.scalinglint.finding.Report;
import dev.scalinglint.recall.Memory;
import dev.scalinglint.report.Format;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a tree made of the catalogue's examples: what is remembered of it says the same as linting it anew. */
class RecallPropertyTest {
    private static final int EDITS = 40;

    @TempDir
    private Path folder;

    private final Random random = new Random(17);
    private final List<Path> files = new ArrayList<>();
    private Path root;
    private Setup setup;
    private Selection selection;
    private Memory memory;
    private boolean anew;

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
        selection = new Selection(root, List.of(), null, List.of(), Limits.DEFAULT);
        LintRequest request = LintRequest.of(selection);
        setup = Setup.of(request, BuiltIn.catalog());
        memory = setup.memory(folder.resolve("memory/tree"), request);
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
        assertThat(remembered()).isEqualTo(fresh());
        assertThat(anew).isTrue();
        int spared = 0;
        for (int i = 0; i < EDITS; i++) {
            String edit = edit();
            assertThat(remembered()).as("%d: %s", i, edit).isEqualTo(fresh());
            spared += anew ? 0 : 1;
            assertThat(remembered()).as("%d: again after %s", i, edit).isEqualTo(fresh());
            assertThat(anew).as("%d: again after %s", i, edit).isFalse();
        }
        // Half of the edits are such that only what uses the file need be linted.
        assertThat(spared).isBetween(EDITS / 4, EDITS - 5);
    }

    private String remembered() throws Exception {
        // What changed just now is not remembered.
        Thread.sleep(30);
        anew = false;
        Report report = Linter.lint(selection, setup, (files, read) -> anew = true, memory);
        String text = text(report);
        memory.keep();
        return text;
    }

    private String fresh() throws IOException {
        return text(Linter.lint(selection, setup, Progress.NONE));
    }

    private static String text(Report report) throws IOException {
        StringWriter out = new StringWriter();
        for (Format format : List.of(Format.TEXT, Format.SARIF)) {
            format.create(false, false).write(report, out);
        }
        return report.summary() + "\n" + report.notices() + "\n" + report.failures() + "\n" + report.enforced().size() + "\n" + out;
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
                lines.add(at, "# scaling-lint: ignore " + (random.nextBoolean() ? "*/*" : "pdb/*") + " -- until further notice");
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
