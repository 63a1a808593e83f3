package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnerPlaceTest {
    private static Place find(String yaml, String what) {
        List<Document> documents = YamlReader.read(SourceFile.of("f.yaml", yaml), Limits.DEFAULT, problem -> {});
        Entry entry = ((Mapping) documents.get(0).root()).entry("k");
        int start = ((Scalar) entry.value()).text().indexOf(what);
        return InnerPlace.of(entry, start, start + what.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "k: |\n  a\n  é😀 ip_hash;\n", "k: |-\n  a\n  é😀 ip_hash;\n", "k: | # why\n  a\n  é😀 ip_hash;\n\n\n",
        "k: |2\n  a\n  é😀 ip_hash;\n",
        "k: |\r\n  a\r\n  é😀 ip_hash;\r\n", "k: |\n\n  é😀 ip_hash;\n", "k: |+\n  \n  é😀 ip_hash;\nj: 1\n"})
    void aLineOfALiteralHasItsOwnPlace(String yaml) {
        Place place = find(yaml, "ip_hash");

        assertThat(place).extracting(Place::line, Place::column, Place::endColumn).containsExactly(3, 6, 13);
        assertThat(yaml.substring(place.start(), place.end())).isEqualTo("ip_hash");
    }

    @Test
    void deeperIndentationIsContent() {
        assertThat(find("k: |\n  a {\n      ip_hash;\n  }\n", "ip_hash")).extracting(Place::line, Place::column)
                .containsExactly(3, 7);
        assertThat(find("k: |2\n      a {\n      ip_hash;\n", "ip_hash")).extracting(Place::line, Place::column)
                .containsExactly(3, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k: a ip_hash\n", "k: 'a ip_hash'\n", "k: \"a ip_hash\"\n"})
    void oneLineIsCountedThrough(String yaml) {
        Place place = find(yaml, "ip_hash");

        assertThat(place.line()).isEqualTo(1);
        assertThat(yaml.substring(place.start(), place.end())).isEqualTo("ip_hash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nk: \"a\\nip_hash\"\n", "\nk: >\n  a\n  b\n\n  ip_hash\n"})
    void whatIsFoldedOrEscapedPointsAtTheKey(String yaml) {
        assertThat(find(yaml, "ip_hash")).extracting(Place::line, Place::column, Place::endColumn).containsExactly(2, 1,
                2);
    }
}
