package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.change.ControlChange;
import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.git.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a change of image leads. */
class GateImagesTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers: [{name: web, image: "example.org/web"}]
            """;

    @TempDir Path folder;

    private Sandbox sandbox;
    private String second;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("shop/web.yaml", WEB);
        tag("v1.9").commit();
        second = tag("v1.10").commit();
        tag("v1.11").commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Sandbox tag(String tag) throws Exception {
        return sandbox.write("shop/kustomization.yaml",
                "resources: [web.yaml]\nimages: [{name: example.org/web, newTag: \"" + tag + "\"}]\n");
    }

    private String course() throws Exception {
        return Gates.judge(sandbox.folder(), "HEAD", null).controls().stream()
                .filter(change -> change.control() == Control.IMAGE).map(ControlChange::note).findFirst()
                .orElseThrow();
    }

    @Test
    void toWhatStoodIsBack() throws Exception {
        tag("v1.10");

        assertThat(course()).startsWith("back to what stood at 20").endsWith("(" + second.substring(0, 10) + ")");
    }

    @ParameterizedTest
    @CsvSource({"v1.12, forward", "v2, forward", "v1.8, never seen", "1.12, never seen", "v1.12-beta, never seen",
        "blue, never seen"})
    void toALaterVersionIsForwardAndElseNeverSeen(String tag, String course) throws Exception {
        tag(tag);

        assertThat(course()).isEqualTo(course);
    }
}
