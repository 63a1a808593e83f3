package dev.scalinglint.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows of a gate is what a gate says: lines of the golden of the change that is kept here. */
class GateReadmeTest {
    private static final String BEGIN = "$ scaling-lint gate\n";

    @Test
    void showsWhatTheGateSays() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        List<String> said = Files.readAllLines(Path.of("src/test/resources/report/ordinary.text"));

        assertThat(readme).contains(BEGIN);
        String shown = readme.substring(readme.indexOf(BEGIN) + BEGIN.length());
        List<String> lines =
                shown.substring(0, shown.indexOf("```")).lines().filter(line -> !line.equals("…")).toList();

        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(said).containsSubsequence(lines);
    }
}
