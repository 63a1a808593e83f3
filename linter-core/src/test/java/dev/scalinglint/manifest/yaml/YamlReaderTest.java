package dev.scalinglint.manifest.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private final List<Finding> problems = new ArrayList<>();

    @Test
    void everyScalarKnowsItsPlace() {
        String text = "a: 1\nlist:\n  - 'two'\n  - {k: \"three\"} # c\n";
        Mapping root = only(text);
        assertThat(slice(text, root.scalar("a").place())).isEqualTo("1");
        assertThat(root.scalar("a").place()).hasToString("x.yaml:1:4");
        assertThat(slice(text, root.items("list").get(0).place())).isEqualTo("'two'");
        assertThat(slice(text, root.items("list").get(1).place())).isEqualTo("{k: \"three\"}");
        assertThat(slice(text, root.get("list").place())).isEqualTo("- 'two'\n  - {k: \"three\"}");
        assertThat(slice(text, root.place())).isEqualTo(text.substring(0, text.indexOf(" # c")));
    }

    @Test
    void columnsCountCodePointsAndIndexesCountChars() {
        String text = "smile: \"😀😀\"\n\"😀\": b # 😀\nc: d\n";
        Mapping root = only(text);
        Place b = root.scalar("😀").place();
        assertThat(slice(text, b)).isEqualTo("b");
        assertThat(b.column()).isEqualTo(6);
        assertThat(slice(text, root.scalar("c").place())).isEqualTo("d");
    }

    @Test
    void linesEndAsInEditorsEvenWhereYamlSeesFurtherBreaks() {
        String text = "a: \"x\u2028y\u0085z\"\r\nb: 1\rc: 2\nd: 3";
        Mapping root = only(text);
        assertThat(root.scalar("b").place()).hasToString("x.yaml:2:4");
        assertThat(root.scalar("c").place()).hasToString("x.yaml:3:4");
        assertThat(root.scalar("d").place()).hasToString("x.yaml:4:4");
        assertThat(root.scalar("a").place().endLine()).isEqualTo(1);
    }

    @Test
    void aBlockScalarEndsBeforeItsLastLineEnd() {
        String text = "a: |\n  one\n  two\n\nb: >-\n  x\n";
        Mapping root = only(text);
        assertThat(slice(text, root.scalar("a").place())).isEqualTo("|\n  one\n  two");
        assertThat(root.scalar("a").text()).isEqualTo("one\ntwo\n");
        assertThat(slice(text, root.scalar("b").place())).isEqualTo(">-\n  x");
    }

    @Test
    void anAnchorAndATagAreNotPartOfTheValue() {
        String text = "a: &x !!str # why\n  5\nb: !!int \"7\"\nc: &m\n  k: v\nd: *m\ne: &empty\n";
        Mapping root = only(text);
        assertThat(slice(text, root.scalar("a").place())).isEqualTo("5");
        assertThat(root.scalar("a").type()).isEqualTo(Scalar.Type.STRING);
        assertThat(slice(text, root.scalar("b").place())).isEqualTo("\"7\"");
        assertThat(root.scalar("b").type()).isEqualTo(Scalar.Type.INTEGER);
        assertThat(slice(text, root.get("c").place())).isEqualTo("k: v");
        assertThat(root.get("d")).isSameAs(root.get("c"));
        assertThat(root.entry("e").value()).matches(node -> ((Scalar) node).isNull());
    }

    @Test
    void mergeKeysAreResolvedAlsoThroughMergeKeys() {
        Mapping root = only("""
                base: &base {a: 1, b: 1}
                middle: &middle {<<: *base, b: 2, c: 2}
                other: &other {c: 9, d: 9}
                top:
                  c: 3
                  <<: [*middle, *other]
                """);
        assertThat(root.mapping("top").entries()).extracting(Entry::name, entry -> entry.value().toString())
                .containsExactlyInAnyOrder(tuple("c", "3"), tuple("b", "2"), tuple("a", "1"), tuple("d", "9"));
        assertThat(problems).isEmpty();
    }

    @Test
    void ofAKeyWrittenTwiceTheLastCountsAndIsReportedOnce() {
        Mapping root = only("a: 1\nb: 2\na: 3\na: 4\n");
        assertThat(root.scalar("a").text()).isEqualTo("4");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(problems.get(0).place()).hasToString("x.yaml:3:1");
        assertThat(problems.get(0).message()).contains("line 1");
    }

    @Test
    void aSyntaxErrorHasItsPlaceAndLeavesWhatStandsBefore() {
        assertThat(read("a: 1\n---\nb: c: d\n---\ne: 1\n")).hasSize(1);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString("x.yaml:3:5");
        assertThat(problems.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(problems.get(0).message()).doesNotContain("\n");
    }

    @Test
    void aMergeThatWasLeftInConflictIsCalledOne() {
        read("kind: Service\n<<<<<<< HEAD\nmetadata: {name: a}\n=======\nmetadata: {name: b}\n>>>>>>> other\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).place()).hasToString("x.yaml:2:1");
        assertThat(problems.get(0).message()).contains("conflict");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private Mapping only(String text) {
        return (Mapping) read(text).get(0).root();
    }

    private List<Document> read(String text) {
        return YamlReader.read(SourceFile.of("x.yaml", text), Limits.DEFAULT, problems::add);
    }

    private static String slice(String text, Place place) {
        return text.substring(place.start(), place.end());
    }
}
