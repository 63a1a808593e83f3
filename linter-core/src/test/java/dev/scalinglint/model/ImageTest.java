package dev.scalinglint.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    private static Image image(String text) {
        return new Image(new Located<>(text, text, Place.startOf(SourceFile.of("a.yaml", "")), false), "container a");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "app, -", "app:v1, v1", "registry:5000/app, -", "registry:5000/app:v1, v1", "registry:5000/app:v1@sha256:0, v1",
        "app@sha256:0, -"})
    void aPortIsNoTag(String text, String tag) {
        assertThat(image(text).tag()).isEqualTo(tag);
    }

    @Test
    void aDigestIsSixtyFourLowerCaseDigits() {
        assertThat(image("app@sha256:" + HEX).malformed()).isNull();
        assertThat(image("app:v1").malformed()).isNull();
        assertThat(image("app@sha256:" + HEX.substring(1)).malformed()).isEqualTo("has 63 digits, not 64");
        assertThat(image("app@sha256:" + HEX.toUpperCase()).malformed()).contains("other characters");
        assertThat(image("app@" + HEX).malformed()).contains("sha256:");
        assertThat(image("app@sha512:" + HEX + HEX).malformed()).isNull();
    }

    @Test
    void whatATemplateOrKoFillsInIsNotKnown() {
        assertThat(image("app:v1").known()).isTrue();
        for (String text : new String[] {"", "${IMAGE}", "$(REGISTRY)/app", "{{ .Values.image }}", "<image>",
            "ko://example.com/app"}) {
            assertThat(image(text).known()).as(text).isFalse();
        }
    }
}
