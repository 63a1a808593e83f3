package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The linters people use today, where they are on the PATH. */
final class Peers {

    private Peers() {}

    static List<Contestant> over(Path input) {
        return Stream.of(
                new Contestant("kube-linter", List.of("kube-linter", "lint", input.toString())),
                new Contestant("kube-score", withManifests(input, "kube-score", "score")),
                new Contestant("polaris", List.of("polaris", "audit", "--audit-path", input.toString())),
                // Without its schemas, which it would download: it reads every file and judges none.
                new Contestant("kubeconform, no schemas", List.of("kubeconform", "-ignore-missing-schemas",
                        "-schema-location", "/nowhere/{{.ResourceKind}}.json", input.toString())))
                .filter(peer -> onPath(peer.command().get(0)))
                .toList();
    }

    static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** kube-score takes files and gives up at the first that is no manifest. */
    private static List<String> withManifests(Path input, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        try (var files = Files.walk(input)) {
            files.filter(Files::isRegularFile).filter(Peers::isManifest).map(Path::toString).sorted()
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean isManifest(Path file) {
        try {
            return !file.toString().contains("/templates/")
                    && TreeShape.manifests(file.toString(), Files.readString(file)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
