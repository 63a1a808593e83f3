package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.gate.git.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an edit does: the other way round it does the reverse, and what is told is what the linter tells. */
class GatePropertyTest {
    private static final int EDITS = 24;

    @TempDir Path folder;

    private final Random random = new Random(20261130);

    @Test
    void backwardsIsTheReverseAndTheSumIsWhatIsFound() throws Exception {
        try (Sandbox sandbox = Sandbox.in(folder)) {
            sandbox.copy(Path.of("../examples"), List.of("/target/", "/src/", "pom.xml")).commit();
            int told = 0;
            for (int i = 0; i < EDITS; i++) {
                String edit = edit(sandbox);
                sandbox.commit();

                GateReport there = Gates.judge(sandbox.folder(), "HEAD~1", "HEAD");
                GateReport back = Gates.judge(sandbox.folder(), "HEAD", "HEAD~1");

                told += there.findings().added().size() + there.findings().fixed().size();
                assertThat(Gates.lines(back.findings().fixed())).as(edit)
                        .isEqualTo(Gates.lines(there.findings().added()));
                assertThat(Gates.lines(back.findings().added())).as(edit)
                        .isEqualTo(Gates.lines(there.findings().fixed()));
                assertThat(back.findings().standing()).as(edit).hasSameSizeAs(there.findings().standing());
                Set<String> files = files(there);
                assertThat(Gates.lines(sum(there))).as(edit)
                        .containsExactlyInAnyOrderElementsOf(
                                Gates.lines(in(files, Gates.lint(sandbox.folder(), "HEAD"))));
                assertThat(Gates.judge(sandbox.folder(), "HEAD", "HEAD").findings().standing()).isEmpty();
            }
            assertThat(told).as("edits that do something").isGreaterThan(EDITS / 6);
        }
    }

    private static Collection<Finding> sum(GateReport report) {
        List<Finding> sum = new ArrayList<>(report.findings().added());
        sum.addAll(report.findings().standing());
        return sum;
    }

    private static Set<String> files(GateReport report) {
        return sum(report).stream().map(finding -> finding.place().file().path()).collect(Collectors.toSet());
    }

    private static Collection<Finding> in(Set<String> files, Collection<Finding> findings) {
        return findings.stream().filter(finding -> files.contains(finding.place().file().path())).toList();
    }

    /** Does something to a file; returns what. */
    private String edit(Sandbox sandbox) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(".scaling-lint.yaml")
                    && !file.toString().contains("/.git/")).sorted().toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        String path = folder.relativize(file).toString();
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int kind = random.nextInt(5);
        switch (kind) {
            case 0 -> Files.delete(file);
            case 1 -> Files.move(file, file.resolveSibling("moved-" + random.nextInt(1000) + "-" + file.getFileName()));
            case 2 -> lines.removeIf(
                    line -> line.contains("replicas") || line.contains("maxReplicas") || line.contains("memory"));
            case 3 -> lines.replaceAll(
                    line -> line.replaceAll("(replicas|maxReplicas|minAvailable|max-scale\"?): .*", "$1: 7"));
            default -> lines.add(0, "# a comment");
        }
        if (kind > 1) {
            Files.writeString(file, String.join("\n", lines) + "\n");
        }
        return kind + " of " + path;
    }
}
