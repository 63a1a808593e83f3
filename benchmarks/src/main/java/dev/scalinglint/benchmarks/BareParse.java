package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

/** The yardstick: a JVM that composes one YAML file with SnakeYAML, and nothing else. */
public final class BareParse {

    private BareParse() {}

    public static void main(String[] args) throws IOException {
        int documents = 0;
        try (Reader text = Files.newBufferedReader(Path.of(args[0]))) {
            for (Node ignored : new Yaml(new LoaderOptions()).composeAll(text)) {
                documents++;
            }
        }
        System.out.println(documents);
    }
}
