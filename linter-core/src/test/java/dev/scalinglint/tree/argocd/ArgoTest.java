package dev.scalinglint.tree.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Trees;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Argo CD Applications make of the folders they deploy. */
final class ArgoTest {
    private static final String SOURCE = "https://git.example.com/o/r.git, path: apps/shop";

    @TempDir Path root;

    private static String application(String name, String source) {
        return "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: " + name
                + "}\nspec:\n  source: {repoURL: " + source
                + "}\n  destination: {namespace: shop}\n---\n";
    }

    private static String set(String generators, String name, String path) {
        return "# file: argocd/set.yaml\napiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\n"
                + "metadata: {name: set}\nspec:\n  generators: ["
                + generators
                + "]\n  goTemplate: " + (name + path).contains("{{ ") + "\n  template:\n    metadata: {name: '" + name
                + "'}\n    spec: {source: {repoURL: 'https://git.example.com/o/r', path: '" + path + "'}}\n";
    }

    private static String config(String path) {
        return "# file: " + path + "\n"
                + Trees.object("v1", "ConfigMap", path.substring(path.lastIndexOf('/') + 1).replace(".yaml", ""));
    }

    private List<Application> applications(String... files) {
        return Trees.applications(Trees.read(Trees.write(root, String.join("", files))));
    }

    private List<String> names(String... files) {
        return applications(files).stream().filter(application -> application.folder().startsWith("apps"))
                .map(application -> application.name() + ": "
                        + application.objects().stream().map(object -> object.name().value()).sorted().toList())
                .toList();
    }

    private static final String KUSTOMIZED = """
            # file: apps/shop/kustomization.yaml
            resources: [web.yaml]
            namePrefix: base-
            images: [{name: web, newTag: "1"}, {name: other, newTag: "1"}]
            replicas: [{name: web, count: 2}]
            # file: apps/shop/web.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {containers: [{name: a, image: web}, {name: b, image: other}]}}}
            """;

    private KubeObject rendered(String options) {
        return applications("# file: argocd/a.yaml\n" + application("shop", SOURCE + ", kustomize: {" + options + "}"),
                KUSTOMIZED).stream()
                .filter(application -> application.folder().equals("apps/shop")).findFirst().orElseThrow().objects()
                .get(0);
    }

    @Test
    void editsTheKustomizationBeforeItIsRendered() {
        KubeObject web = rendered(
                "namePrefix: eu-, nameSuffix: -2, namespace: eu, images: ['web:7'], replicas: [{name: web, count: "
                        + "'5'}],"
                        + " commonAnnotations: {a: b}, commonLabels: {team: x}");
        assertThat(web.name().value()).isEqualTo("eu-web-2");
        assertThat(web.namespace()).isEqualTo("eu");
        assertThat(web.spec().integer("replicas").value()).isEqualTo(5);
        assertThat(web.spec().integer("replicas").place().file().path()).isEqualTo("argocd/a.yaml");
        assertThat(web.annotations().text("a").value()).isEqualTo("b");
        assertThat(web.spec().text("selector", "matchLabels", "team").value()).isEqualTo("x");
        assertThat(web.spec().mappings("template", "spec", "containers"))
                .extracting(container -> container.text("image").value())
                .containsExactly("web:7", "other:1");
    }

    @Test
    void labelsWithoutSelectorsStayOnTheObject() {
        KubeObject web = rendered("commonLabels: {team: x}, labelWithoutSelector: true");
        assertThat(web.labels().text("team").value()).isEqualTo("x");
        assertThat(web.spec().has("selector")).isFalse();
        assertThat(rendered("commonLabels: {team: x}, labelWithoutSelector: true, labelIncludeTemplates: true")
                .spec().text("template", "metadata", "labels", "team").value()).isEqualTo("x");
    }

    @Test
    void patchesComeLastAndMissingComponentsMayBeIgnored() {
        KubeObject web =
                rendered("components: [../none], ignoreMissingComponents: true, patches: [{target: {kind: Deployment},"
                        + " patch: '[{\"op\": \"replace\", \"path\": \"/spec/template/spec/containers/0/image\", "
                        + "\"value\":"
                        + " \"patched\"}]'}]");
        assertThat(web.spec().mappings("template", "spec", "containers").get(0).text("image").value())
                .isEqualTo("patched");
    }

    @Test
    void filesBesideTheManifestsWinOverTheApplication() {
        List<Application> applications = applications(
                "# file: argocd/a.yaml\n"
                        + application("shop", SOURCE + ", kustomize: {namePrefix: a-, nameSuffix: -s}"),
                KUSTOMIZED,
                "# file: apps/shop/.argocd-source.yaml\npath: elsewhere\n"
                        + "kustomize: {namePrefix: b-, nameSuffix: null}\n",
                "# file: apps/shop/.argocd-source-shop.yaml\nkustomize: {namePrefix: c-}\n",
                "# file: apps/shop/.argocd-source-other.yaml\nkustomize: {namePrefix: d-}\n");
        assertThat(applications).flatExtracting(Application::objects).extracting(object -> object.name().value())
                .contains("c-web");
    }

    @Test
    void eachWayOfRenderingAFolderIsAnApplication() {
        assertThat(names("# file: argocd/a.yaml\n" + application("eu", SOURCE + ", kustomize: {namePrefix: eu-}")
                + application("us", SOURCE + ", kustomize: {namePrefix: us-}")
                + application("us2", SOURCE + ", kustomize: {namePrefix: us-}"), KUSTOMIZED))
                .containsExactly("eu: [eu-web]", "us: [us-web]");
    }

    @Test
    void aBaseThatIsDeployedByItselfIsAnApplicationToo() {
        assertThat(names("# file: argocd/a.yaml\n" + application("shop", SOURCE), KUSTOMIZED,
                "# file: apps/eu/kustomization.yaml\nresources: [../shop]\nnamePrefix: eu-\n"))
                .containsExactly("eu: [eu-base-web]", "shop: [base-web]");
    }

    @Test
    void plainFoldersAreNotEnteredUnlessSaid() {
        String[] files = {config("apps/shop/top.yaml"), config("apps/shop/deep/below.yaml")};
        assertThat(names("# file: argocd/a.yaml\n" + application("flat", SOURCE), files[0], files[1]))
                .containsExactly("flat: [top]", "deep: [below]");
        assertThat(names("# file: argocd/a.yaml\n" + application("deep", SOURCE + ", directory: {recurse: true}")))
                .containsExactly("deep: [below, top]");
    }

    @Test
    void whatADirectoryLeavesOutIsNoObject() {
        String options = ", directory: {recurse: true, include: '{*.yaml,x}', exclude: '{skip*,deep/*/c.yaml}'}";
        assertThat(names("# file: argocd/a.yaml\n" + application("shop", SOURCE + options), config("apps/shop/a.yaml"),
                config("apps/shop/skipped.yaml"),
                config("apps/shop/deep/b.yaml"), config("apps/shop/deep/er/c.yaml"),
                config("apps/shop/marked.yaml") + "# +argocd:skip-file-rendering\n")).containsExactly("shop: [a, b]");
    }

    @Test
    void twoApplicationsMayShareAFolder() {
        assertThat(names("# file: argocd/a.yaml\n" + application("one", SOURCE + ", directory: {include: a.yaml}")
                + application("two", SOURCE + ", directory: {exclude: a.yaml}"), config("apps/shop/a.yaml"),
                config("apps/shop/b.yaml")))
                .containsExactly("one: [a]", "two: [b]");
    }

    @Test
    void gitDirectoriesAreThoseOfTheTree() {
        String git =
                "{git: {repoURL: 'https://git.example.com/o/r', directories: [{path: apps/*}, {path: apps/old, "
                        + "exclude: true}]}}";
        String[] tree = {config("apps/web/a.yaml"), config("apps/web/sub/c.yaml"), config("apps/old/b.yaml")};
        assertThat(names(set(git, "x-{{path.basename}}", "{{path}}"), tree[0], tree[1], tree[2]))
                .containsExactly("x-web: [a]", "sub: [c]");
        assertThat(names(set(git, "{{ index .path.segments 1 }}-{{ .path.basenameNormalized }}", "{{ .path.path }}")))
                .contains("web-web: [a]");
    }

    @Test
    void gitFilesGiveTheirContents() {
        String git = "{git: {repoURL: 'https://git.example.com/o/r', files: [{path: 'apps/*config.json'}]}}";
        assertThat(names(set(git, "{{ .team.name }}-{{ .path.filename }}", "{{ .path.path }}/{{ .dir }}"),
                config("apps/web/k8s/a.yaml"),
                "# file: apps/web/config.json\n{\"team\": {\"name\": \"red\"}, \"dir\": \"k8s\"}\n"))
                .containsExactly("red-config.json: [a]");
    }

    @Test
    void matricesMultiplyMergesAddAndSelectorsLeaveOut() {
        String matrix = "{matrix: {generators: [{list: {elements: [{env: eu}, {env: us}]}}, {list: {elements: [{dir:"
                + " '{{ .env }}/web', use: 'yes'},"
                + " {dir: '{{ .env }}/off', use: 'no'}]}, selector: {matchLabels: {use: 'yes'}}}]}}";
        String[] tree = {config("apps/eu/web/a.yaml"), config("apps/us/web/b.yaml"), config("apps/us/off/c.yaml")};
        assertThat(names(set(matrix, "{{ .env }}-{{ .use }}", "apps/{{ .dir }}"), tree[0], tree[1], tree[2]))
                .containsExactly("eu-yes: [a]", "us-no: [c]", "us-yes: [b]");
        String merge = "{merge: {mergeKeys: [env], generators: [{list: {elements: [{env: eu, who: one}, {env: us, who:"
                + " two}]}},"
                + " {list: {elements: [{env: us, who: three}, {env: nowhere, who: four}]}}]}}";
        assertThat(names(set(merge, "{{ .who }}", "apps/{{ .env }}/web"))).contains("one: [a]", "three: [b]");
    }

    @Test
    void whatOnlyTheClusterKnowsIsLeftOpen() {
        String clusters =
                "{matrix: {generators: [{clusters: {}}, {git: {repoURL: 'https://git.example.com/o/r', directories: "
                        + "[{path: apps/*}]}}]}}";
        assertThat(names(set(clusters, "{{name}}-{{path.basename}}", "{{path}}"), config("apps/web/a.yaml")))
                .containsExactly("web: [a]");
    }

    @Test
    void anotherRepositorysPathsAreNotOurs() {
        Trees.write(root, "# file: .git/config\n[remote \"origin\"]\n\turl = git@git.example.com:o/r.git\n");
        assertThat(names(
                "# file: argocd/a.yaml\n" + application("ours", "https://user:x@git.example.com/o/R, path: apps/shop")
                        + application("theirs", "https://git.example.com/o/tools.git, path: apps/web"),
                config("apps/shop/a.yaml"), config("apps/web/b.yaml")))
                .containsExactly("ours: [a]");
    }

    @Test
    void aCloneOfAFolderOnDiskDoesNotSayWhatIsOurs() {
        Trees.write(root, "# file: .git/config\n[remote \"origin\"]\n\turl = /srv/clones/elsewhere\n");
        assertThat(
                names("# file: argocd/a.yaml\n" + application("ours", "https://git.example.com/o/r, path: apps/shop"),
                        config("apps/shop/a.yaml")))
                .containsExactly("ours: [a]");
    }

    @Test
    void oneRepositoryHasManySpellings() {
        assertThat(List.of("https://github.com/O/r.git", "git@github.com:o/r.git", "ssh://git@github.com:22/o/r",
                "https://u:p@github.com/o/r/"))
                .extracting(OwnRepository::normalized).containsOnly("github.com/o/r");
    }

    @Test
    void globsAreThoseOfArgo() {
        assertThat(PathGlob.all("{a,b}*.yaml", true)).anyMatch(glob -> glob.matches("a/c/d.yaml"))
                .noneMatch(glob -> glob.matches("c/a.yaml"));
        assertThat(new PathGlob("a/*", false).matches("a/b")).isTrue();
        assertThat(new PathGlob("a/*", false).matches("a/b/c")).isFalse();
        assertThat(new PathGlob("[a-c]?[!x].y", true).matches("b..y")).isFalse();
        assertThat(new PathGlob("[a-c]?[!x].y", true).matches("bzz.y")).isTrue();
    }
}
