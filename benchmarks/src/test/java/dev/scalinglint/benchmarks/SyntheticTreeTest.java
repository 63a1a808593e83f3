package dev.scalinglint.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class SyntheticTreeTest {

    private static final Path SHAPES = Path.of("shapes");

    @TempDir Path folder;

    @Test
    void oneSeedAlwaysWritesTheSameTree() throws IOException {
        new SyntheticTree(SHAPES, 7).write(folder.resolve("a"), 300, Integer.MAX_VALUE);
        new SyntheticTree(SHAPES, 7).write(folder.resolve("b"), 300, Integer.MAX_VALUE);
        new SyntheticTree(SHAPES, 8).write(folder.resolve("c"), 300, Integer.MAX_VALUE);

        assertThat(texts("a")).hasSize(300).isEqualTo(texts("b")).isNotEqualTo(texts("c"));
    }

    @Test
    void everyShapeTakesPart() throws IOException {
        new SyntheticTree(SHAPES, 1).write(folder.resolve("a"), 900, Integer.MAX_VALUE);

        try (var shapes = Files.list(SHAPES)) {
            assertThat(shapes.map(shape -> shape.getFileName() + "-"))
                    .allSatisfy(shape -> assertThat(texts("a").keySet())
                            .anyMatch(file -> file.startsWith("apps/" + shape)));
        }
    }

    @Test
    void writesAsManyManifestsAsAsked() throws IOException {
        var size = new SyntheticTree(SHAPES, 1).write(folder.resolve("a"), Integer.MAX_VALUE, 1000);

        assertThat(size.manifests()).isBetween(1000, 1001);
        assertThat(size.files()).isEqualTo(texts("a").size());
    }

    @Test
    void allButChartTemplatesIsYaml() throws IOException {
        new SyntheticTree(SHAPES, 1).write(folder.resolve("a"), 300, Integer.MAX_VALUE);

        assertThat(texts("a")).allSatisfy((file, text) -> {
            if (!file.contains("templates/")) {
                assertThat(new Yaml().composeAll(new StringReader(text))).isNotEmpty();
            }
        });
    }

    private Map<String, String> texts(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (var paths = Files.walk(folder.resolve(name))) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                texts.put(folder.resolve(name).relativize(path).toString(), Files.readString(path));
            }
        }
        return texts;
    }
}
