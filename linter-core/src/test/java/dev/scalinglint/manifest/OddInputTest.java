package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.yaml.SuppressionReader;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in real repositories, and what a stranger may send. */
@Timeout(20)
class OddInputTest {
    private final List<Finding> problems = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void anAliasBombIsOverTheLimit() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(read("b: 1\n---\n" + bomb)).as("what stands before it").hasSize(1);
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxNodes)");
    }

    @Test
    void aBombOfMergeKeysIsOverTheLimit() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d {<<: [*a%d, *a%d], k%d: 1}\n".formatted(i, i, i - 1, i - 1, i));
        }
        assertThat(read(bomb.toString())).isEmpty();
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxNodes)");
    }

    @Test
    void manySmallBombsAreABigOne() {
        String bomb = "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n---\n";
        assertThat(YamlReader.read(SourceFile.of("x.yaml", bomb.repeat(10)), new Limits(1 << 20, 100, 500, 1),
                problems::add)).hasSize(4);
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxNodes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void tenThousandLevelsAreOverTheLimit(String level) {
        assertThat(read(level.repeat(10_000) + "\n")).isEmpty();
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxDepth)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- "})
    void depthIsBoundedWhereNoTreeIsMade(String level) {
        String text = "# scaling-lint: ignore a/b -- c\n" + level.repeat(2_000_000);
        SourceFile file = SourceFile.of("x.yaml", text);
        YamlReader.check(file, Limits.DEFAULT, problems::add);
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxDepth)");
        assertThat(SuppressionReader.read(file)).hasSize(1);
    }

    @Test
    void depthIsCountedByIndentationToo() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(read("b: 1\n---\n" + deep)).hasSize(1);
        assertOnly("input/limit-exceeded", Severity.ERROR, "(maxDepth)");
    }

    @Test
    void anAliasThatHoldsItselfOrHasNoAnchorIsAnError() {
        assertThat(read("a: &a [*a]\n")).isEmpty();
        assertOnly("input/unreadable", Severity.ERROR, "what begins with * is an alias");
        assertThat(problems.get(0).place()).hasToString("x.yaml:1:8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\nb: \0\n", "a: 1\nb: \u0007\n", "a: 1\nb: \u007f\n"})
    void controlCharactersAreNoText(String text) {
        assertThat(read(text)).isEmpty();
        assertOnly("input/unreadable", Severity.ERROR, "control character");
        assertThat(problems.get(0).place()).hasToString("x.yaml:2:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkSaysHowTextIsEncoded(String charset) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.write(file, "\uFEFFgröße: 😀\n".getBytes(charset));
        List<Document> documents =
                YamlReader.read(SourceFile.on(file, "x.yaml", Limits.DEFAULT), Limits.DEFAULT, problems::add);
        Mapping root = (Mapping) documents.get(0).root();
        assertThat(root.scalar("größe").text()).isEqualTo("😀");
        assertThat(root.scalar("größe").place()).hasToString("x.yaml:1:8");
    }

    @Test
    void textInAnotherEncodingIsSaid() throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.write(file, "größe: 1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(YamlReader.read(SourceFile.on(file, "x.yaml", Limits.DEFAULT), Limits.DEFAULT, problems::add))
                .isEmpty();
        assertOnly("input/unreadable", Severity.ERROR, "UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only words\n", "---\n", "---\n# words\n---\n...\n", "~\n", "\t\n",
        "%YAML 1.2\n---\n"})
    void whatSaysNothingIsNoDocument(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\t\nb: 2\n", "a: 1\t# c\nb: 2\n", "a:\t1\nb: 2\n", "a: 1\n\t\nb: 2\n",
        "a: 1\n \t # c\nb: 2\t", "a: 1\r\nb: 2\n", "a: 1\rb: 2"})
    void tabsAndLineEndsThatOthersReadAreRead(String text) {
        Mapping root = (Mapping) read(text).get(0).root();
        assertThat(root.scalar("a").text()).isEqualTo("1");
        assertThat(root.scalar("b").text()).isEqualTo("2");
        assertThat(root.scalar("b").place().start()).isEqualTo(text.indexOf('2'));
        assertThat(problems).isEmpty();
    }

    @Test
    void aTabThatIndentsIsAnError() {
        assertThat(read("a:\n\tb: 1\n")).isEmpty();
        assertOnly("input/unreadable", Severity.ERROR, "tab");
        assertThat(problems.get(0).place()).hasToString("x.yaml:2:1");
    }

    @Test
    void anAnchorMayBeDefinedAgain() {
        Mapping root = (Mapping) read("a: &x 1\nb: *x\nc: &x 2\nd: *x\n").get(0).root();
        assertThat(root.scalar("b").text()).isEqualTo("1");
        assertThat(root.scalar("d").text()).isEqualTo("2");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatOtherToolsFillInReadsAsWritten() {
        String text = "ytt: #@ data.values.image\nflux: ${VAR}\nopenshift: ${{N}}\nblank: |\n\nhost: $(HOST)\nend: 1\n";
        Mapping root = (Mapping) read(text).get(0).root();
        assertThat(root.has("ytt")).isFalse();
        assertThat(root.entry("ytt").value().place()).hasToString("x.yaml:1:5");
        assertThat(root.scalar("flux").text()).isEqualTo("${VAR}");
        assertThat(root.scalar("openshift").text()).isEqualTo("${{N}}");
        assertThat(root.scalar("blank").place()).hasToString("x.yaml:4:8");
        assertThat(root.scalar("blank").place().end()).isEqualTo(text.indexOf('|') + 1);
        assertThat(problems).isEmpty();
    }

    @Test
    void jsonMayBeIndentedWithTabsAndHoldsItsPlaces() {
        String text = "\t{\n\t\"kind\":\t\"A\tb\",\n\t\"n\": [1,\n\t2]\n}\t\n";
        Mapping root = (Mapping) read(text).get(0).root();
        assertThat(root.scalar("kind").text()).isEqualTo("A\tb");
        assertThat(root.scalar("kind").place()).hasToString("x.yaml:2:10");
        assertThat(root.items("n")).hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void jsonLinesAreDocuments() {
        List<Document> documents = read("{\"a\": \"}\\\"{\"}\n{\"a\": \"😀\"}{\"a\": 3}\n");
        assertThat(documents).extracting(document -> document.root().place().toString())
                .containsExactly("x.yaml:1:1", "x.yaml:2:1", "x.yaml:2:11");
        assertThat(((Mapping) documents.get(2).root()).scalar("a").place()).hasToString("x.yaml:2:17");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kind: A\n{{- if .Values.x }}\nb: 1\n{{- end }}\n",
        "{{- if .Values.x }}\nkind: A\n{{- end }}\n",
        "kind: A\nreplicas: {{ .Values.n }}\n",
        "kind: A\nimage: {{ .Values.image }}:{{ .Values.tag }}\n",
        "kind: A\n{% for x in y %}\nb: 1\n{% endfor %}\n",
        "kind: A\n<% if x %>\nb: 1\n<% end %>\n",
        "kind: A\nname: \"{{ include \"x\" . }}\"\n"})
    void aTemplateIsPassedOverAndSaid(String text) {
        read(text);
        assertOnly("input/unreadable", Severity.INFO, "template");
    }

    @Test
    void quotingATemplateMakesNoTemplate() {
        read("expr: \"up {{ $labels.x }}\"\nb: c: d\n");
        assertOnly("input/unreadable", Severity.ERROR, "not valid YAML");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`a: 'x\nb: 1\n` | x.yaml:1:4 | never closed",
        "`a: 'x\n---\nb: 1\n` | x.yaml:1:4 | never closed",
        "`a: [1, 2\nb: 3\n` | x.yaml:2:2 | ]",
        "`a:\n  b: 1\n c: 2\n` | x.yaml:3:2 | line up",
        "`a: @x\n` | x.yaml:1:4 | quote it",
        "`%YAML \n---\na: 1\n` | x.yaml:1:7 | digit",
        "`a: 1\nb\nc: 2\n` | x.yaml:3:1 | ':' is missing",
        "`a: \"\\q\"\n` | x.yaml:1:6 | escape"})
    void aMistakeIsNamedWhereItIs(String text, String place, String words) {
        assertThat(read(text)).isEmpty();
        assertOnly("input/unreadable", Severity.ERROR, words);
        assertThat(problems.get(0).place()).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({"1,INTEGER", "-1,INTEGER", "0x1F,INTEGER", "0o17,INTEGER", "017,INTEGER", "08,FLOAT", "1_000,INTEGER",
        "0b11,INTEGER",
        "1.5,FLOAT", "1e3,FLOAT", ".5,FLOAT", "1.,FLOAT", "-.inf,FLOAT", ".nan,FLOAT", "12345678901234567890123,FLOAT",
        "true,BOOLEAN", "yes,BOOLEAN", "Off,BOOLEAN", "y,BOOLEAN", "N,BOOLEAN", "tRue,STRING",
        "~,NULL", "null,NULL", "Null,NULL", "nuLL,STRING", "-,STRING", "1.2.3,STRING", "500m,STRING", "0x,STRING",
        "1e,STRING",
        "2026-11-21,TIMESTAMP", "2026-11-21T10:00:00Z,TIMESTAMP", "2026-13-21,STRING", "2026-02-30,STRING",
        "2026-11,STRING", "12:30:00,STRING",
        "'''1''',STRING", "!!str 1,STRING", "!!int \"1\",INTEGER", "! 1,STRING", "!custom 1,STRING", "+,STRING",
        "_1,STRING"})
    void scalarsAreTypedAsKubernetesReadsThem(String written, Scalar.Type type) {
        Mapping root = (Mapping) read("a: " + (written.equals("-") ? "\"-\"" : written) + "\n").get(0).root();
        assertThat(((Scalar) root.entry("a").value()).type()).isEqualTo(type);
    }

    @Test
    void keysThatAreNoScalarsAreNamed() {
        assertThat(read("a: 1\n---\n? [x]\n: 1\n")).hasSize(1);
        assertOnly("input/unreadable", Severity.ERROR, "key");
    }

    @Test
    void manyKeysAreStillKeptApart() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("k").append(i).append(": ").append(i).append('\n');
        }
        Mapping root = (Mapping) read(text + "k3: again\nk20: again\n").get(0).root();
        assertThat(root.entries()).hasSize(30);
        assertThat(root.scalar("k3").text()).isEqualTo("again");
        assertThat(root.scalar("k20").text()).isEqualTo("again");
        assertThat(problems).hasSize(2);
    }

    private void assertOnly(String rule, Severity severity, String words) {
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).rule()).isEqualTo(rule);
        assertThat(problems.get(0).severity()).isEqualTo(severity);
        assertThat(problems.get(0).message()).contains(words).doesNotContain("\n");
    }

    private List<Document> read(String text) {
        return YamlReader.read(SourceFile.of("x.yaml", text), Limits.DEFAULT, problems::add);
    }
}
