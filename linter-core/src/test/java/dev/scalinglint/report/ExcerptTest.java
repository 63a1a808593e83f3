package dev.scalinglint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.ObjectRef;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
    private static final ObjectRef POD = new ObjectRef("v1", "Pod", null, "p");

    @Test
    void marksTheValue() {
        assertShown("a: 1\n  max: 30\nb: 2\n", "30", "  max: 30", "       ^^");
    }

    @Test
    void knowsEveryLineEnd() {
        assertShown("a: 1\r\nmax: 30\r\nb: 2\r\n", "30", "max: 30", "     ^^");
        assertShown("a: 1\rmax: 30\rb: 2\r", "30", "max: 30", "     ^^");
        assertShown("max: 30", "30", "max: 30", "     ^^");
    }

    @Test
    void keepsCaretsBelowAfterTabsAndWideCharacters() {
        assertShown("a:\t30", "30", "a:\t30", "  \t^^");
        assertShown("{名: 😀, max: 30}", "30", "{名: 😀, max: 30}", "              ^^");
        assertShown("cafe\u0301: 30", "30", "cafe\u0301: 30", "      ^^");
        assertShown("a: 名前", "名前", "a: 名前", "   ^^^^");
    }

    @Test
    void underlinesOnlyTheFirstLineOfALongValue() {
        assertShown("a: |\n  x\n  y\n", "|\n  x\n  y\n", "a: |", "   ^");
    }

    @Test
    void cutsVeryLongLinesAroundTheValue() {
        Excerpt excerpt = excerpt("x".repeat(5000) + "30" + "y".repeat(5000), "30", POD);
        assertThat(excerpt.line()).startsWith("…x").endsWith("y…").hasSizeLessThan(170);
        assertThat(excerpt.line().substring(excerpt.carets().indexOf('^'))).startsWith("30y");
        Excerpt long30 = excerpt("a: " + "z".repeat(5000), "z".repeat(5000), POD);
        assertThat(long30.line()).startsWith("a: zzz").endsWith("z…");
        assertThat(long30.carets()).hasSameSizeAs(long30.line());
    }

    @Test
    void looksOnlyNearBy() {
        String megabytes = "\"a\": 1, ".repeat(1 << 20);
        String text = megabytes + "30" + megabytes;
        SourceFile file = SourceFile.of("f.json", text);
        Finding finding = finding(new Place(file, megabytes.length(), megabytes.length() + 2, 1, 1, 1, 3), null);
        Excerpts excerpts = new Excerpts();
        assertTimeout(Duration.ofSeconds(20), () -> IntStream.range(0, 1000).forEach(i -> excerpts.of(finding)));
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(excerpt("x" + "😀".repeat(500) + "30" + "😀".repeat(500), "30", POD).line())
                .doesNotContain("\uFFFD");
    }

    @Test
    void showsControlCharactersAsSuch() {
        assertShown("\u001b[31m: 30\u0007", "30", "\uFFFD[31m: 30\uFFFD", "       ^^");
    }

    @Test
    void isAbsentWhereThereIsNothingToMark() {
        SourceFile file = SourceFile.of("f", "a: 1");
        assertThat(new Excerpts().of(finding(Place.startOf(file), POD))).isNull();
        assertThat(new Excerpts().of(finding(new Place(file, 3, 99, 1, 4, 1, 100), POD))).as("the file shrank")
                .isNull();
    }

    @Test
    void showsNothingOfASecret() {
        String secret = "kind: Secret\nstringData:\n  a: hunter2\n";
        assertThat(excerpt(secret, "hunter2", new ObjectRef("v1", "Secret", null, "s"))).isNull();
        assertThat(excerpt(secret, "hunter2", null)).isNull();
        assertThat(excerpt("{\"kind\": \"Secret\", \"data\": {\"a\": \"hunter2\"}}", "hunter2", null)).isNull();
        assertThat(excerpt("kind: SecretStore\na: hunter2", "hunter2", null)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "- name: DB_PASSWORD\n  value: hunter2",
        "- value: hunter2\n  name: DB_PASSWORD",
        "- name: \"API-TOKEN\"\n  x: 1\n  value: hunter2\n",
        "[\n {\n  \"name\": \"TOKEN\",\n  \"value\": \"hunter2\"\n }\n]",
        "- {name: DB_PASSWORD, value: hunter2}",
        "[{\"name\":\"DB_PASSWORD\",\"value\":\"hunter2\"}]",
        "password: hunter2",
        "dbPassword: \"hunter2\"",
        "  - token=hunter2",
        "- --password=hunter2",
        "[run, --api-key, hunter2]",
        "command: run --password hunter2 now",
        "url: postgres://me:hunter2@db/x",
        "- name: DATABASE_URL\n  value: postgres://me:hunter2@db/x",
        "[{value: hunter2, name: API_TOKEN}]",
        "[{\"value\": \"hunter2\", \"name\": \"API_TOKEN\"}]",
        "- {name: redisPass, value: hunter2}",
        "- {name: MASTER_KEY, value: hunter2}",
        "args: [--requirepass, hunter2]",
        "blob: AccountName=shop;AccountKey=hunter2",
        "url: https://hunter2@o1.ingest.sentry.io/45",
        "args: [-dsn, 'api:hunter2@tcp(db:3306)/shop']",
        "url: mysql://api:hunter2/@tcp(db:3306)/shop",
    })
    void hidesWhatLooksSecret(String yaml) {
        Excerpt excerpt = excerpt(yaml, "hunter2", POD);
        assertThat(excerpt.line()).doesNotContain("hunter").endsWith("***");
        assertThat(excerpt.line().substring(excerpt.carets().indexOf('^'))).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "- name: SECRETS_DIR\n  value: hunter2",
        "- name: DB_PASSWORD\n  valueFrom: {}\n- name: X\n  value: hunter2",
        "- name: X\n  value: hunter2\n- name: DB_PASSWORD\n  value: x",
        "secretName: hunter2",
        "image: ghcr.io/org/token-service:hunter2",
        "automountServiceAccountToken: false # hunter2",
        "url: http://me@hunter2:80/",
        "url: http://host:80/hunter2@x",
        "secretKeyRef: {key: password, name: hunter2}",
        "[{value: hunter2, name: SECRETS_DIR}]",
        "[{value: hunter2, name: A}, {value: x, name: API_TOKEN}]",
    })
    void hidesNothingElse(String yaml) {
        assertThat(excerpt(yaml, "hunter2", POD).line()).contains("hunter2");
    }

    private static void assertShown(String text, String value, String line, String carets) {
        assertThat(excerpt(text, value, POD)).isEqualTo(new Excerpt(line, carets));
    }

    private static Excerpt excerpt(String text, String value, ObjectRef object) {
        return new Excerpts().of(finding(Samples.at(SourceFile.of("f.yaml", text), value), object));
    }

    private static Finding finding(Place place, ObjectRef object) {
        return new Finding("a/b", Severity.ERROR, "m", place, object, null, null);
    }
}
