package dev.scalinglint.tree.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.Trees;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That values keep the place where they are written, and what is said about what cannot be rendered. */
class RenderingTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: api
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                    - name: api
                      image: api:1
                      env:
                        - {name: A, value: a}
            """;

    @TempDir private Path root;

    private KubeObject only(String tree) {
        Trees.write(root, tree);
        List<Application> applications = Trees.applications(Trees.read(root));
        assertThat(applications).hasSize(1);
        assertThat(applications.get(0).objects()).hasSize(1);
        return applications.get(0).objects().get(0);
    }

    private static String at(Located<?> value) {
        return value.place() + " " + value;
    }

    private static Mapping container(KubeObject object) {
        return object.spec().mappings("template", "spec", "containers").get(0);
    }

    @Test
    void aValueStandsWhereItIsWrittenLast() {
        KubeObject object = only("# file: base/deployment.yaml\n" + DEPLOYMENT + """
                # file: base/kustomization.yaml
                resources: [deployment.yaml]
                # file: prod/kustomization.yaml
                resources: [../base]
                namespace: shop
                namePrefix: prod-
                replicas:
                  - name: api
                    count: 5
                images:
                  - name: api
                    newTag: "2"
                patches:
                  - path: patch.yaml
                  - patch: |-
                      apiVersion: apps/v1
                      kind: Deployment
                      metadata:
                        name: api
                      spec:
                        minReadySeconds: 7
                # file: prod/patch.yaml
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: api
                spec:
                  template:
                    spec:
                      containers:
                        - name: api
                          env:
                            - name: A
                              value: b
                """);
        assertThat(object.place()).hasToString("base/deployment.yaml:2:7");
        assertThat(at(object.name())).isEqualTo("base/deployment.yaml:4:9 prod-api");
        assertThat(at(object.metadata().text("namespace"))).isEqualTo("prod/kustomization.yaml:2:12 shop");
        assertThat(at(object.spec().integer("replicas"))).isEqualTo("prod/kustomization.yaml:6:12 5");
        assertThat(at(object.spec().integer("minReadySeconds"))).isEqualTo("prod/kustomization.yaml:18:26 7");
        assertThat(at(container(object).text("image"))).isEqualTo("prod/kustomization.yaml:9:13 api:2");
        assertThat(at(container(object).mappings("env").get(0).text("value"))).isEqualTo("prod/patch.yaml:12:22 b");
    }

    @Test
    void anOperationPlacesItsValueToo() {
        KubeObject object = only("# file: deployment.yaml\n" + DEPLOYMENT + """
                # file: kustomization.yaml
                resources: [deployment.yaml]
                patches:
                  - target: {kind: Deployment}
                    patch: |-
                      - op: replace
                        path: /spec/replicas
                        value: 9
                """);
        assertThat(at(object.spec().integer("replicas"))).isEqualTo("kustomization.yaml:7:16 9");
    }

    @Test
    void whatCannotBeRenderedIsSaidOnceAtItsEntryAndTheRestStands() {
        Trees.write(root, "# file: app/deployment.yaml\n" + DEPLOYMENT + """
                # file: app/chart/Chart.yaml
                name: chart
                # file: app/kustomization.yaml
                resources:
                  - deployment.yaml
                  - https://example.com/remote.yaml
                  - github.com/a/b//deploy?ref=v1
                  - missing.yaml
                  - ../../outside
                  - chart
                helmCharts:
                  - name: redis
                    repo: https://charts.example.com
                transformers: [t.yaml]
                patches:
                  - patch: "apiVersion: v1\\nkind: ConfigMap\\nmetadata: {name: in-the-chart}"
                # file: app/t.yaml
                apiVersion: example.com/v1
                kind: Program
                metadata: {name: t}
                """);
        Tree tree = Trees.read(root);
        List<Application> applications = Trees.applications(tree);
        assertThat(applications.get(0).whole()).isFalse();
        assertThat(applications.get(0).objects()).hasToString("[Deployment/api]");
        assertThat(Trees.problems(tree)).containsExactly(
                "info input/not-rendered app/kustomization.yaml:3:5 https://example.com/remote.yaml is remote and "
                        + "was not fetched",
                "info input/not-rendered app/kustomization.yaml:4:5 github.com/a/b//deploy?ref=v1 is remote and was "
                        + "not fetched",
                "error input/refused app/kustomization.yaml:5:5 kustomize refuses the build: missing.yaml is not in "
                        + "the repository",
                "info input/not-rendered app/kustomization.yaml:6:5 ../../outside lies outside the repository and "
                        + "was not read",
                "info input/not-rendered app/kustomization.yaml:7:5 the chart chart was not rendered: charts are not "
                        + "run",
                "info input/not-rendered app/kustomization.yaml:9:11 the chart redis was not rendered: charts are "
                        + "not run",
                "info input/not-rendered app/t.yaml:2:1 Program was not run: only the builtin transformers and "
                        + "generators are known here");
        assertThat(tree.problems()).allMatch(finding -> "app".equals(finding.application()));
    }

    @Test
    void aPatchWithoutObjectIsSaidWhereEverythingIsVisible() {
        Trees.write(root, "# file: deployment.yaml\n" + DEPLOYMENT + """
                # file: kustomization.yaml
                resources: [deployment.yaml]
                patches:
                  - path: other.yaml
                  - target: {kind: Deployment}
                    patch: '[{"op": "remove", "path": "/spec/none"}]'
                # file: other.yaml
                apiVersion: v1
                kind: Service
                metadata: {name: api}
                """);
        Tree tree = Trees.read(root);
        assertThat(Trees.summary(tree)).containsExactly(": Deployment/api");
        assertThat(Trees.problems(tree)).containsExactly(
                "error input/refused kustomization.yaml:3:11 kustomize refuses the build: this patch is for "
                        + "Service/api, which is not among the"
                        + " resources; correct its kind, name or namespace, or add the resource");
    }

    @Test
    void aCycleEnds() {
        Trees.write(root, """
                # file: a/kustomization.yaml
                resources: [../b]
                # file: b/kustomization.yaml
                resources: [../a]
                """);
        Tree tree = Trees.read(root);
        assertThat(Trees.summary(tree)).containsExactly("a: ");
        assertThat(Trees.problems(tree)).containsExactly("error input/refused b/kustomization.yaml:1:13 "
                + "kustomize refuses the build: ../a leads back here: kustomizations must not include each other");
    }

    @Test
    void aPatternThatNeverEndsIsGivenUp() {
        Trees.write(root,
                "# file: deployment.yaml\n" + DEPLOYMENT.replace("name: api\n", "name: " + "a".repeat(60) + "\n") + """
                # file: kustomization.yaml
                resources: [deployment.yaml]
                patches:
                  - target: {name: "(.*a){20}b"}
                    patch: '[{"op": "remove", "path": "/spec/replicas"}]'
                """);
        Tree tree = Trees.read(root);
        Trees.applications(tree);
        assertThat(Trees.problems(tree)).containsExactly(
                "info input/not-rendered kustomization.yaml:4:12 the target of this patch takes too long to match");
    }

    @Test
    void growthIsBounded() {
        StringBuilder tree = new StringBuilder("# file: k0/kustomization.yaml\nresources: [../k1, ../k1/../k1]\n");
        for (int i = 1; i < 40; i++) {
            tree.append("# file: k%d/kustomization.yaml%nresources: [../k%d, ../k%d/]%n".formatted(i, i + 1, i + 1));
        }
        tree.append("# file: k40/deployment.yaml\n").append(DEPLOYMENT)
                .append("# file: k40/kustomization.yaml\nresources: [deployment.yaml]\n"
                        + "patches:\n- target: {kind: Deployment}\n  patch: |-\n");
        for (int i = 0; i < 60; i++) {
            tree.append("    - {op: copy, from: /spec, path: /spec/copy%d}%n".formatted(i));
        }
        Trees.write(root, tree.toString());
        Tree read = Trees.read(root, "k40");
        assertThat(Trees.applications(read)).hasSize(1);
        assertThat(Trees.problems(read))
                .anyMatch(problem -> problem.endsWith("copies more than the limits allow (maxNodes, maxDepth)"));
    }
}
