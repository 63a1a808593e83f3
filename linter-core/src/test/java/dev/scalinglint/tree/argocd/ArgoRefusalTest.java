package dev.scalinglint.tree.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.Trees;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications of which Argo CD applies nothing, and those that kustomizations make. */
final class ArgoRefusalTest {
    private static final String KUSTOMIZATION =
            "# file: apps/shop/kustomization.yaml\nresources: [web.yaml]\ncommonLabels: {team: eu}\n";
    private static final String WEB = "# file: apps/shop/web.yaml\n" + Trees.object("apps/v1", "Deployment", "web");

    @TempDir Path root;

    private static String application(String source) {
        return "# file: argocd/a.yaml\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name:"
                + " shop}\nspec:\n"
                + "  source: {repoURL: 'https://git.example.com/o/r', path: apps/shop" + source
                + "}\n  destination: {namespace: shop}\n";
    }

    private List<String> said(String... files) {
        Tree tree = Trees.read(Trees.write(root, String.join("", files)));
        Trees.applications(tree);
        return Trees.problems(tree);
    }

    private void assertRefused(String words, String... files) {
        assertThat(said(files)).singleElement().asString().startsWith("error input/refused ").contains(words);
    }

    @Test
    void oneSourceHasOneTool() {
        assertRefused("kustomize and directory", application(
                ", kustomize: {namePrefix: a-}, directory: {recurse: true}"), KUSTOMIZATION, WEB);
        assertThat(said(application(", kustomize: {namePrefix: a-}"))).isEmpty();
    }

    @Test
    void optionsNeedWhatTheyAreFor() {
        assertRefused("no kustomization", application(", kustomize: {images: ['web:2']}"), WEB);
        assertRefused("no Chart.yaml", application(", helm: {parameters: []}"), WEB);
        assertThat(said(application(", directory: {recurse: true}"), WEB)).isEmpty();
    }

    @Test
    void aFileCalledLikeAChartMakesAChart() {
        assertRefused("rename the file", application(""), WEB, "# file: apps/shop/OrgChart.yaml\n"
                + Trees.object("v1", "ConfigMap", "org"));
        assertThat(said(application(", directory: {recurse: false}"))).isEmpty();
        assertThat(said(application(""), KUSTOMIZATION)).isEmpty();
    }

    @Test
    void labelsAndImagesAreEditedIn() {
        assertRefused("team is in the kustomization already", application(", kustomize: {commonLabels: {team: us}}"),
                KUSTOMIZATION, WEB);
        assertThat(said(application(", kustomize: {commonLabels: {team: us}, forceCommonLabels: true}"))).isEmpty();
        assertThat(said(application(", kustomize: {commonLabels: {tier: a}}"))).isEmpty();
        assertRefused("needs a tag", application(", kustomize: {images: ['localhost:5000/web']}"));
        assertThat(said(application(", kustomize: {images: ['web:2', 'a=b', 'x@sha256:0', 'c=*:3', 'y:']}"))).isEmpty();
    }

    @Test
    void aDocumentWithoutKindStopsThePlainFolder() {
        assertRefused("no kind", application(""), WEB, "# file: apps/shop/b.yaml\n"
                + Trees.object("v1", "ConfigMap", "b") + "---\nregistry: x\n");
        assertThat(said(application(""), "# file: apps/shop/b.yaml\n" + Trees.object("v1", "ConfigMap", "b")
                + "---\n# nothing\n---\n",
                "# file: apps/shop/values.yaml\nregistry: x\n")).isEmpty();
    }

    private static final String BASE =
            "# file: argocd/base/kustomization.yaml\nresources: [a.yaml]\n# file: argocd/base/a.yaml\n" + Trees.object(
                    "argoproj.io/v1alpha1", "Application", "shop")
                    + "spec: {source: {repoURL: 'https://git.example.com/o/r', path: later}, destination: "
                    + "{namespace: shop}}\n";

    private static String overlay(String name, String path) {
        return "# file: argocd/" + name + "/kustomization.yaml\nresources: [../base]\nnamePrefix: " + name
                + "-\npatches:\n  - target: {kind: Application}\n"
                + "    patch: '[{\"op\": \"replace\", \"path\": \"/spec/source/path\", \"value\": \"" + path
                + "\"}]'\n";
    }

    private List<String> deployed(String... files) {
        return Trees.applications(Trees.read(Trees.write(root, String.join("", files)))).stream()
                .filter(application -> !application.deployedBy().isEmpty())
                .map(application -> application.name() + ": " + application.folder()).toList();
    }

    @Test
    void applicationsAreThoseThatOverlaysMake() {
        assertThat(deployed(BASE, overlay("eu", "apps/shop"), overlay("us", "apps/us"), WEB,
                WEB.replace("apps/shop", "apps/us")))
                .containsExactly("eu-shop: apps/shop", "us-shop: apps/us");
    }

    @Test
    void anApplicationMaySayHowApplicationsAreRendered() {
        String rootApplication = application(", kustomize: {nameSuffix: -live}").replace("apps/shop", "argocd/eu")
                .replace("argocd/a.yaml", "root.yaml")
                .replace("name: shop", "name: root");
        assertThat(deployed(rootApplication, BASE, overlay("eu", "apps/shop"), WEB))
                .containsExactly("eu-shop-live: apps/shop", "root: argocd/eu");
    }

    @Test
    void anApplicationBesideAKustomizationThatDoesNotListItCountsAsWritten() {
        assertThat(deployed("# file: argocd/kustomization.yaml\nresources: []\n" + application(""), WEB))
                .containsExactly("shop: apps/shop");
    }

    @Test
    void anOpenShiftTemplateIsNotPassedOver() {
        String template = "apiVersion: template.openshift.io/v1\nkind: Template\nmetadata: {name: t}\nobjects:\n  -"
                + " {apiVersion: v1, kind: Service}\n";
        assertThat(said("# file: loose/t.yaml\n" + template)).singleElement().asString()
                .startsWith("info input/not-rendered loose/t.yaml:2:7").contains("1 object");
        assertThat(said("# file: k/kustomization.yaml\nresources: [t.yaml]\n# file: k/t.yaml\n" + template)).hasSize(2);
        assertThat(said("# file: other/t.yaml\n" + template.replace("template.openshift.io/v1", "example.com/v1")))
                .hasSize(2);
    }

    @Test
    void whatAProgramWouldMakeIsSaid() {
        assertThat(said(application(", plugin: {name: cdk8s}"), WEB)).singleElement().asString()
                .startsWith("info input/not-rendered argocd/a.yaml:5:")
                .contains("plugins are not run");
        assertThat(said(application(""), WEB, "# file: apps/shop/main.jsonnet\n{}\n")).singleElement().asString()
                .contains("main.jsonnet was not evaluated");
        assertThat(said(application(""), KUSTOMIZATION)).isEmpty();
    }

    @Test
    void aKustomizationThatIsNoMappingIsRefused() {
        assertRefused("the kustomization is empty", "# file: apps/shop/kustomization.yaml\n- web.yaml\n", WEB);
    }
}
