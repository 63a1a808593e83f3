package dev.scalinglint.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.RandomYaml.Written;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackTest {
    @Test
    void whatWasWrittenIsReadWhereItWasWritten() {
        for (long seed = 0; seed < 3_000; seed++) {
            RandomYaml yaml = new RandomYaml(seed);
            String text = yaml.text();
            List<Document> documents = YamlReader.read(SourceFile.of("x.yaml", text), Limits.DEFAULT, problem -> {
                throw new AssertionError(problem + "\n" + text);
            });
            assertThat(documents).as("seed %d\n%s", seed, text).hasSize(1);
            List<Scalar> read = new ArrayList<>();
            collect(documents.get(0).root(), read);
            assertThat(read).as("seed %d\n%s", seed, text)
                    .extracting(scalar -> new Written(scalar.text(), slice(text, scalar.place())))
                    .containsExactlyElementsOf(yaml.written);
            read.forEach(scalar -> assertPosition(text, scalar.place()));
        }
    }

    private static void collect(Node node, List<Scalar> scalars) {
        if (node instanceof Scalar scalar) {
            scalars.add(scalar);
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                scalars.add(entry.key());
                collect(entry.value(), scalars);
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> collect(item, scalars));
        }
    }

    private static void assertPosition(String text, Place place) {
        String before = text.substring(0, place.start()).replace("\r\n", "\n").replace('\r', '\n');
        assertThat(place.line()).isEqualTo(1 + before.chars().filter(c -> c == '\n').count());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        assertThat(place.column()).isEqualTo(1 + line.codePointCount(0, line.length()));
    }

    private static String slice(String text, Place place) {
        return text.substring(place.start(), place.end());
    }
}
