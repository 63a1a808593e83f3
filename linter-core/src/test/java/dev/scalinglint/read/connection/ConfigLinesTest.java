package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigLinesTest {
    @Test
    void linesOfAllDialects() {
        List<ConfigLines.Line> lines = lines("""
                text: |
                  # maxmemory 1gb
                  maxmemory 256mb
                  max-connections = '200'   # raised

                  [pgbouncer]
                  ; pool_mode = session
                  pool_mode=transaction
                """);
        assertThat(lines).extracting(ConfigLines.Line::name).containsExactly("maxmemory", "max_connections", "",
                "pool_mode");
        assertThat(lines).extracting(line -> line.value().value()).containsExactly("256mb", "200", "[pgbouncer]",
                "transaction");
        assertThat(lines).extracting(ConfigLines.Line::section).containsExactly("", "", "pgbouncer", "pgbouncer");
        assertThat(lines).extracting(line -> line.value().place().line()).containsExactly(3, 4, 6, 8);
    }

    @Test
    void oddTextsGiveWhatTheyHold() {
        assertThat(lines("text: \"\"")).isEmpty();
        assertThat(lines("text: '[open'")).hasSize(0);
        assertThat(lines("text: {a: b}")).isEmpty();
        assertThat(lines("text: '= 5'")).isEmpty();
    }

    private static List<ConfigLines.Line> lines(String yaml) {
        Mapping root = (Mapping) YamlReader.read(SourceFile.of("test.yaml", yaml), Limits.DEFAULT, problem -> {}).get(0)
                .root();
        return ConfigLines.of(root.entries().get(0));
    }
}
