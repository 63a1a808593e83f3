package dev.scalinglint.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.SuppressionComment;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SuppressionReaderTest {
    @Test
    void aCommentBehindAValueSpeaksForItsLine() {
        SuppressionComment comment =
                only("replicas: 1 # scaling-lint: ignore pdb/missing, probes/* -- moves next month\n");
        assertThat(comment.rules()).isEqualTo(" pdb/missing, probes/* ");
        assertThat(comment.reason()).isEqualTo(" moves next month");
        assertThat(comment.place()).hasToString("x.yaml:1:13");
        assertThat(comment.lastLine()).isEqualTo(1);
    }

    @Test
    void onItsOwnLineItSpeaksForTheNextLineThatSaysSomething() {
        SuppressionComment comment = only("a: 1\n# scaling-lint: ignore x/y -- because\n# more words\n\nb: 2\nc: 3\n");
        assertThat(comment.lastLine()).isEqualTo(5);
    }

    @Test
    void atTheEndItSpeaksForNothingMore() {
        assertThat(only("a: 1\n# scaling-lint: ignore x/y -- because").lastLine()).isEqualTo(2);
    }

    @Test
    void commentsAboveOneLineAllSpeakForIt() {
        String text =
                "# scaling-lint: ignore a/a\n\n# scaling-lint: ignore b/b\na: 1\n# scaling-lint: ignore c/c\nb: 1\n";
        assertThat(read(text)).extracting(SuppressionComment::lastLine).containsExactly(4, 4, 6);
    }

    @Test
    @Timeout(20)
    void manyCommentsTakeNoLongerEach() {
        assertThat(read("# scaling-lint: ignore a/a\n".repeat(200_000) + "a: 1\n")).hasSize(200_000);
    }

    @Test
    void withoutAReasonItSaysSo() {
        assertThat(only("a: 1 #scaling-lint:ignore x/y\n").reason()).isNull();
        assertThat(only("a: 1 # scaling-lint: ignore\n").rules()).isEmpty();
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
                """)).extracting(comment -> comment.rules().strip()).containsExactly("a/a", "b/b", "c/c", "d/d");
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
