package dev.scalinglint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Fix;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.finding.Summary;
import dev.scalinglint.finding.TextEdit;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Lines;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes of words, by which what many rules do to each other is told in a few lines. */
class FixerTest {
    /** What a word becomes; some are errors. */
    private static final Map<String, String> FIXES =
            Map.of("bad", "good", "trap", "worse", "lock", "oiled", "key", "turned");

    @TempDir private Path folder;

    private Selection selection;
    private int lintings;

    @BeforeEach
    void noFiles() {
        selection = new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT);
    }

    private Report lint(Selection now) {
        lintings++;
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; Files.exists(folder.resolve(i + ".yaml")); i++) {
            SourceFile file = SourceFile.on(folder.resolve(i + ".yaml"), i + ".yaml", Limits.DEFAULT);
            String text = now.edited().getOrDefault(file.path(), text(i));
            SourceFile read = SourceFile.edited(file.onDisk(), file.path(), text);
            Matcher word = Pattern.compile("\\w+").matcher(text);
            while (word.find()) {
                boolean isStuck = word.group().equals("turned") && !text.contains("oiled");
                if (word.group().equals("worse") || isStuck || FIXES.containsKey(word.group())) {
                    findings.add(finding(read, Lines.of(read, text), word));
                }
            }
        }
        return new Report(findings, Map.of(), new Summary(1, 1, 0, 0, 0, 0, 0, 0), List.of(), List.of(), Set.of());
    }

    private static Finding finding(SourceFile file, Lines lines, Matcher word) {
        var place = lines.place(word.start(), word.end());
        String other = FIXES.get(word.group());
        Finding finding = new Finding("a/" + word.group(), Severity.ERROR, word.group() + " " + word.start(), place,
                null, null, null);
        return other == null
                ? finding
                : finding.with(() -> new Fix(Fix.Kind.SUGGEST, "mend", List.of(new TextEdit(place, other))));
    }

    private String text(int i) {
        try {
            return Files.readString(folder.resolve(i + ".yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Fixer.Outcome fix() throws IOException {
        Fixer.Outcome outcome = Fixer.fix(selection, Fix.Kind.SUGGEST, this::lint);
        for (Rewrite rewrite : outcome.rewrites()) {
            rewrite.write();
        }
        return outcome;
    }

    @Test
    void manyThatDoHarmKeepNoneFromBeingMended() throws Exception {
        for (int i = 0; i < 60; i++) {
            Files.writeString(folder.resolve(i + ".yaml"), i % 3 == 0 ? "[bad, trap, bad]\n" : "[bad, bad]\n");
        }

        Fixer.Outcome outcome = fix();

        assertThat(outcome.fixed()).isEqualTo(120);
        assertThat(outcome.notices()).isEmpty();
        assertThat(text(0)).isEqualTo("[good, trap, good]\n");
        assertThat(lintings).isLessThan(30);
        assertThat(fix().rewrites()).as("a second run").isEmpty();
    }

    /** The key harms until the lock is oiled: then it does not. */
    @Test
    void whatDidHarmIsTriedAgainWhenOthersHaveChangedWhatItStandsIn() throws Exception {
        Files.writeString(folder.resolve("0.yaml"), "[key, lock, trap]\n");

        fix();

        assertThat(text(0)).isEqualTo("[turned, oiled, trap]\n");
        assertThat(fix().rewrites()).as("a second run").isEmpty();
    }
}
