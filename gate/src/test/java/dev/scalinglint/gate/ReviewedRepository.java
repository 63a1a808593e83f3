package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.git.Sandbox;
import dev.scalinglint.gate.review.ReviewOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A singleton and its Service, with a commit that may need a review. */
abstract class ReviewedRepository {
    private static final String LOOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: loop
              namespace: shop
              labels: {tier: back}
              annotations: {scaling-lint.dev/profile: singleton}
            spec:
              replicas: 1
              strategy: {type: Recreate}
              selector: {matchLabels: {app: loop}}
              template:
                metadata: {labels: {app: loop}}
                spec:
                  containers:
                    - name: loop
                      image: example.org/loop:1.0
                      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: loop, namespace: shop}
            spec:
              type: ClusterIP
              selector: {app: loop}
              ports: [{port: 80}]
            """;
    static final String APPROVALS = ".scaling-lint-approvals.yaml";
    @TempDir Path folder;
    @TempDir Path elsewhere;
    Sandbox sandbox;
    String base;

    @BeforeEach
    void init() throws Exception {
        sandbox = Sandbox.in(folder);
        sandbox.write("apps/loop.yaml", LOOP).write("apps/service.yaml", SERVICE).write("README.md", "hello\n");
        base = sandbox.commit();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    ReviewOutcome review() throws Exception {
        return review(Map.of());
    }

    ReviewOutcome review(Map<String, String> env) throws Exception {
        return Gates.judge(sandbox.folder(), base, null, false, env).review();
    }

    /** Writes the settings into the base, and the change into a commit after it. */
    void change(String config, String path, String from, String to) throws Exception {
        if (!config.isEmpty()) {
            sandbox.write(".scaling-lint.yaml", config);
            base = sandbox.commit();
        }
        edit(path, from, to);
        sandbox.commit("scale");
    }

    void edit(String path, String from, String to) throws Exception {
        String text = Files.readString(sandbox.folder().resolve(path));
        assertThat(text).contains(from);
        sandbox.write(path, text.replace(from, to));
    }

    void scaled() throws Exception {
        change("", "apps/loop.yaml", "replicas: 1", "replicas: 3");
    }
}
