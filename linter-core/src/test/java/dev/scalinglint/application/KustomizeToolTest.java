package dev.scalinglint.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.application.kustomize.Kustomization;
import dev.scalinglint.application.kustomize.Lists;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every kustomization of {@code src/test/resources/kustomize} renders to what the real {@code kustomize} on the PATH makes of it. */
@Tag("tools")
class KustomizeToolTest {
    private static final Path CORPUS = Path.of("src/test/resources/kustomize");

    @TestFactory
    Stream<DynamicTest> rendersLikeKustomize() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(CORPUS).sorted()) {
            for (Path root : cases.toList()) {
                for (Application application : Trees.applications(Trees.read(root))) {
                    Path folder = root.resolve(application.folder());
                    if (Kustomization.FILE_NAMES.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
                        tests.add(DynamicTest.dynamicTest(CORPUS.relativize(folder).toString(), () -> compare(application, folder)));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static void compare(Application application, Path folder) throws Exception {
        Map<String, Object> ours = new TreeMap<>();
        application.objects().forEach(object -> ours.put(object.apiVersion() + " " + object.kind() + " " + object.name(), plain(object.body())));
        Map<String, Object> theirs = new TreeMap<>();
        YamlReader.read(SourceFile.of("kustomize", build(folder)), Limits.DEFAULT, problem -> { throw new AssertionError(problem); }).stream()
                .flatMap(document -> Lists.unwrapped(document.root()).stream()).map(KubeObject::of)
                .forEach(object -> theirs.put(object.apiVersion() + " " + object.kind() + " " + object.name(), plain(object.body())));
        assertThat(ours).containsExactlyEntriesOf(theirs);
        assertThat(application.whole()).isTrue();
    }

    private static String build(Path folder) throws Exception {
        Process process = new ProcessBuilder("kustomize", "build", folder.toString()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        return out;
    }

    /** What a node says, without where: maps without order, scalars as type and text. */
    private static Object plain(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                map.put(entry.name(), plain(entry.value()));
            }
            return map;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(KustomizeToolTest::plain).toList();
        }
        Scalar scalar = (Scalar) node;
        return scalar.type() + " " + scalar.text();
    }
}
