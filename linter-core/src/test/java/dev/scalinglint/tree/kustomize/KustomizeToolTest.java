package dev.scalinglint.tree.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Trees;
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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every kustomization of {@code src/test/resources/kustomize} renders to what the real {@code kustomize} makes of it.
 * What that is is kept in {@code src/test/resources/kustomize-built}: a tagged test asks the program on the PATH again,
 * and writes it with {@code -Dupdate}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KustomizeToolTest {
    private static final Path CORPUS = Path.of("src/test/resources/kustomize");
    private static final Path BUILT = Path.of("src/test/resources/kustomize-built");

    @Order(2)
    @TestFactory
    Stream<DynamicTest> rendersLikeKustomize() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<Path, Application> rendered : applications().entrySet()) {
            tests.add(DynamicTest.dynamicTest(rendered.getKey().toString(),
                    () -> compare(rendered.getValue(), built(rendered.getKey()))));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Order(1)
    @Tag("tools")
    @TestFactory
    Stream<DynamicTest> kustomizeBuildsWhatItBuilt() throws IOException {
        return applications().keySet().stream().map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
            String now = build(CORPUS.resolve(folder));
            if ("true".equals(System.getProperty("update"))) {
                Files.createDirectories(file(folder).getParent());
                Files.writeString(file(folder), now);
            }
            assertThat(built(folder)).as("kustomize builds something else: run mvn verify -Dtools -Dupdate")
                    .isEqualTo(now);
        }));
    }

    /** By the folder, from the corpus. */
    private static Map<Path, Application> applications() throws IOException {
        Map<Path, Application> applications = new TreeMap<>();
        try (Stream<Path> cases = Files.list(CORPUS)) {
            for (Path root : cases.toList()) {
                for (Application application : Trees.applications(Trees.read(root))) {
                    Path folder = root.resolve(application.folder());
                    if (Kustomization.FILE_NAMES.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
                        applications.put(CORPUS.relativize(folder), application);
                    }
                }
            }
        }
        return applications;
    }

    private static Path file(Path folder) {
        return BUILT.resolve(folder.toString().replace('/', '-') + ".yaml");
    }

    private static String built(Path folder) throws IOException {
        return Files.readString(file(folder));
    }

    private static void compare(Application application, String built) {
        Map<String, Object> ours = new TreeMap<>();
        application.objects().forEach(object -> ours.put(id(object), plain(object.body())));
        Map<String, Object> theirs = new TreeMap<>();
        YamlReader.read(SourceFile.of("kustomize", built), Limits.DEFAULT,
                problem -> {
                    throw new AssertionError(problem);
                }).stream()
                .flatMap(document -> OpenedLists.unwrapped(document.root()).stream()).map(KubeObject::of)
                .forEach(object -> theirs.put(id(object), plain(object.body())));
        assertThat(ours).containsExactlyEntriesOf(theirs);
        assertThat(application.whole()).isTrue();
    }

    private static String id(KubeObject object) {
        return object.apiVersion() + " " + object.kind() + " " + object.name();
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
