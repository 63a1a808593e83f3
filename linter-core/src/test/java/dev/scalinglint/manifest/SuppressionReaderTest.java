package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReaderTest {
    @Test
    void aCommentNamesRulesAReasonAndADate() {
        SuppressionComment comment = only("replicas: 1 # scaling-lint: ignore pdb/missing, probes/* -- moves next month until 2026-12-31\n");
        assertThat(comment.rules()).containsExactly("pdb/missing", "probes/*");
        assertThat(comment.reason()).isEqualTo("moves next month");
        assertThat(comment.until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(comment.place()).hasToString("x.yaml:1:13");
        assertThat(comment.covers(1)).isTrue();
        assertThat(comment.covers(2)).isFalse();
    }

    @Test
    void onItsOwnLineItSpeaksForTheNextLineThatSaysSomething() {
        SuppressionComment comment = only("a: 1\n# scaling-lint: ignore x/y -- because\n# more words\n\nb: 2\nc: 3\n");
        assertThat(comment.covers(1)).isFalse();
        assertThat(comment.covers(5)).isTrue();
        assertThat(comment.covers(6)).isFalse();
    }

    @Test
    void withoutAReasonItSaysSo() {
        assertThat(only("a: 1 #scaling-lint:ignore x/y\n").reason()).isNull();
        assertThat(only("a: 1 # scaling-lint: ignore x/y --\n").reason()).isNull();
        SuppressionComment dateOnly = only("a: 1 # scaling-lint: ignore x/y -- [until 2026-01-02]\n");
        assertThat(dateOnly.reason()).isNull();
        assertThat(dateOnly.until()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(only("a: 1 # scaling-lint: ignore\n").rules()).isEmpty();
    }

    @Test
    void aDateThatDoesNotExistIsLongPast() {
        assertThat(only("a: 1 # scaling-lint: ignore x/y -- r until 2026-13-45\n").until()).isEqualTo(LocalDate.MIN);
    }

    @Test
    void whatStandsInAValueIsNoComment() {
        assertThat(read("""
                a: "text # scaling-lint: ignore x/y -- r"
                b: 'text
                  # scaling-lint: ignore x/y -- r'
                c: |
                  # scaling-lint: ignore x/y -- r
                  more
                d: word# scaling-lint: ignore x/y -- r
                e: 1 # scaling-lint: ignored or not
                """)).isEmpty();
    }

    @Test
    void commentsBesideBlockScalarsAnchorsAndTabsCount() {
        assertThat(read("""
                a: | # scaling-lint: ignore a/a -- r
                  text
                # scaling-lint: ignore b/b -- r
                b: &x # scaling-lint: ignore c/c -- r
                  5
                c: 1\t# scaling-lint: ignore d/d -- r
                """)).extracting(comment -> comment.rules().get(0)).containsExactly("a/a", "b/b", "c/c", "d/d");
    }

    private static SuppressionComment only(String text) {
        List<SuppressionComment> found = read(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<SuppressionComment> read(String text) {
        return SuppressionReader.read(SourceFile.of("x.yaml", text));
    }
}
