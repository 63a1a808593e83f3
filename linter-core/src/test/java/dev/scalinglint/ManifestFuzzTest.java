package dev.scalinglint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.scalinglint.application.Application;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.SuppressionReader;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.model.read.ModelReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

/**
 * Whatever a stranger sends, reading it ends and does not throw. {@code JAZZER_FUZZ=1 mvn test -pl linter-core -Dtools
 * -Dtest=ManifestFuzzTest} searches for a minute; without the variable only the inputs beside this test are tried.
 */
@Tag("tools")
class ManifestFuzzTest {
    private static final Limits SMALL = new Limits(1 << 20, 50, 20_000, 1);

    @FuzzTest(maxDuration = "1m")
    void manifestToModel(byte @NotNull [] bytes) {
        SourceFile file = SourceFile.of("fuzz.yaml", new String(bytes, UTF_8));
        List<Document> documents = YamlReader.read(file, SMALL, problem -> requireOneLine(problem.message()));
        List<KubeObject> objects = new ArrayList<>();
        documents.stream().map(document -> KubeObject.of(document.root())).filter(Objects::nonNull).forEach(objects::add);
        ModelReader.read(new Application("fuzz", "", objects, true));
        SuppressionReader.read(file);
    }

    private static void requireOneLine(String message) {
        if (message.contains("\n")) {
            throw new AssertionError(message);
        }
    }
}
