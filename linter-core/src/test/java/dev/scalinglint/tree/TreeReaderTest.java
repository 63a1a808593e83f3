package dev.scalinglint.tree;

import static dev.scalinglint.tree.Trees.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is an object, and of which application. */
class TreeReaderTest {
    private static final String WEB = object("apps/v1", "Deployment", "web");
    private static final String BUDGET = object("policy/v1", "PodDisruptionBudget", "web");

    @TempDir private Path root;

    private List<String> read(String tree, String... paths) {
        Trees.write(root, tree);
        return Trees.summary(Trees.read(root, paths));
    }

    @Test
    void aFlatTreeIsOneApplicationWithoutName() {
        assertThat(read("# file: a/web.yaml\n" + WEB + "# file: b/pdb.yaml\n" + BUDGET))
                .containsExactly(": Deployment/web, PodDisruptionBudget/web");
        assertThat(Trees.applications(Trees.read(root)).get(0).name()).isNull();
    }

    @Test
    void foldersThatWriteTheSameObjectAreApplicationsOfTheirOwn() {
        assertThat(read("# file: x/healthy/web.yaml\n" + WEB + "# file: x/healthy/more/pdb.yaml\n" + BUDGET
                + "# file: x/broken/web.yaml\n" + WEB + "# file: y/other.yaml\n" + object("v1", "Service", "other")))
                .containsExactly("x/broken: Deployment/web", "x/healthy: Deployment/web, PodDisruptionBudget/web",
                        "y: Service/other");
        assertThat(Trees.applications(Trees.read(root))).extracting(Application::name).containsExactly("broken",
                "healthy", "y");
    }

    @Test
    void rivalsInOneFolderAreAppliedOneByOne() {
        assertThat(read("# file: web-1.yaml\n" + WEB + "# file: web-2.yaml\n" + WEB))
                .containsExactly(": Deployment/web", ": Deployment/web");
    }

    @Test
    void rivalsAreNotWholeWhereAThirdFileMayBelongToThem() {
        Trees.write(root, "# file: a/web-1.yaml\n" + WEB + "# file: a/web-2.yaml\n" + WEB);
        assertThat(Trees.applications(Trees.read(root))).extracting(Application::whole).containsExactly(true, true);
        Trees.write(root, "# file: a/pdb.yaml\n" + BUDGET);
        assertThat(Trees.applications(Trees.read(root))).extracting(Application::whole).containsExactly(false, false,
                false);
    }

    @Test
    void aHugeFolderIsDivided() {
        StringBuilder tree = new StringBuilder();
        for (String folder : List.of("a", "b")) {
            tree.append("# file: ").append(folder).append("/all.yaml\n");
            for (int i = 0; i <= LooseFiles.MOST / 2; i++) {
                tree.append(object("v1", "ConfigMap", folder + i)).append("---\n");
            }
        }
        Trees.write(root, tree.toString());
        assertThat(Trees.applications(Trees.read(root))).extracting(Application::folder).containsExactly("a", "b");
    }

    @Test
    void anotherNamespaceOrGroupIsAnotherObject() {
        assertThat(read("# file: a/web.yaml\n" + WEB + "# file: b/web.yaml\n" + WEB + "  namespace: b\n"
                + "# file: c/web.yaml\n" + object("example.com/v1", "Deployment", "web"))).hasSize(1);
    }

    @Test
    void whatAKustomizationDoesNotListIsNoObject() {
        assertThat(read("# file: app/web.yaml\n" + WEB + "# file: app/patches/web.yaml\n" + WEB
                + "# file: app/left-over.yaml\n" + WEB
                + "# file: app/kustomization.yaml\nresources: [web.yaml]\n")).containsExactly("app: Deployment/web");
    }

    @Test
    void aComposeFileBesideAKustomizationIsReadAllTheSame() {
        assertThat(read(
                "# file: app/compose.yaml\nservices: {web: {image: web:1}}\n# file: app/kustomization.yaml\n"
                        + "resources: []\n"))
                .containsExactlyInAnyOrder("app: ", ": Compose/app/compose.yaml");
    }

    @Test
    void aBaseIsJudgedThroughItsOverlays() {
        String tree =
                "# file: app/base/web.yaml\n" + WEB + "# file: app/base/kustomization.yaml\nresources: [web.yaml]\n"
                        + "# file: app/overlays/dev/kustomization.yaml\nresources: [../../base]\n"
                        + "# file: app/overlays/prod/kustomization.yaml\nresources: [../../base]\nnameSuffix: -prod\n";
        List<String> both = List.of("app/overlays/dev: Deployment/web", "app/overlays/prod: Deployment/web-prod");
        assertThat(read(tree)).isEqualTo(both);
        assertThat(Trees.summary(Trees.read(root, "app/base"))).isEqualTo(both);
        assertThat(Trees.summary(Trees.read(root, "app/base/web.yaml"))).isEqualTo(both);
        assertThat(Trees.summary(Trees.read(root, "app/overlays/dev"))).containsExactly(both.get(0));
    }

    @Test
    void aComponentNobodyIncludesIsNotApplied() {
        assertThat(read(
                "# file: c/kustomization.yaml\napiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"
                        + "resources: [web.yaml]\n"
                        + "# file: c/web.yaml\n" + WEB))
                .isEmpty();
    }

    @Test
    void aFluxKustomizationIsAnObject() {
        assertThat(read(
                "# file: f/kustomization.yaml\n" + object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "apps")
                        + "# file: f/web.yaml\n" + WEB))
                .containsExactly(": Deployment/web, Kustomization/apps");
    }

    @Test
    void aChartIsPassedOverWithOneNotice() {
        assertThat(read("# file: chart/Chart.yaml\nname: chart\n# file: chart/values.yaml\nkind: {apiVersion: 1}\n"
                + "# file: chart/templates/web.yaml\nkind: {{ .Values.x }}\n# file: chart/charts/sub/Chart.yaml\n"
                + "name: sub\n"
                + "# file: chart/deploy/web.yaml\n" + WEB)).containsExactly(": Deployment/web");
        Tree tree = Trees.read(root);
        assertThat(tree.notices()).containsExactly("chart chart was not rendered: its templates are not linted");
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void onlyFilesAskedForAreSelectedButTheirApplicationIsComplete() {
        Trees.write(root, "# file: shop/app/web.yaml\n" + WEB + "# file: shop/pdb/pdb.yaml\n" + BUDGET);
        Tree tree = Trees.read(root, "shop/app/web.yaml");
        assertThat(tree.selected()).extracting(SourceFile::path).containsExactly("shop/app/web.yaml");
        assertThat(Trees.summary(tree)).containsExactly(": Deployment/web, PodDisruptionBudget/web");
    }

    @Test
    void aLargeRepositoryIsNotReadForOneFile() {
        StringBuilder tree = new StringBuilder("# file: app/web.yaml\n" + WEB + "# file: app/pdb.yaml\n" + BUDGET);
        for (int i = 0; i <= AskedContext.FURTHER; i++) {
            tree.append("# file: other/%d/x.yaml\n".formatted(i)).append(object("v1", "ConfigMap", "x" + i));
        }
        assertThat(read(tree.toString(), "app/web.yaml"))
                .containsExactly("app: Deployment/web, PodDisruptionBudget/web");
        assertThat(Trees.applications(Trees.read(root, "other/0/x.yaml")).get(0).whole()).isTrue();
    }

    @Test
    void listsAreOpened() {
        assertThat(read(
                "# file: list.yaml\napiVersion: v1\nkind: List\nitems:\n"
                        + "- {apiVersion: v1, kind: Service, metadata: {name: a}}\n"
                        + "- apiVersion: v1\n  kind: List\n  items:\n"
                        + "  - {apiVersion: v1, kind: Service, metadata: {name: b}}\n"))
                .containsExactly(": Service/a, Service/b");
    }

    @Test
    void standardInputIsOneWholeApplication() {
        SourceFile stdin = SourceFile.of("-", WEB + "---\n" + WEB);
        Tree tree = TreeReader.read(new Selection(root, List.of(), stdin, List.of(), Limits.DEFAULT));
        Application application = Trees.applications(tree).get(0);
        assertThat(application.objects()).hasSize(2);
        assertThat(application.whole()).isTrue();
        assertThat(tree.selected()).containsExactly(stdin);
    }

    @Test
    void aBrokenManifestIsReportedAndItsApplicationNotWhole() {
        Trees.write(root, "# file: web.yaml\n" + WEB + "# file: broken.yaml\napiVersion: v1\nkind: [Service\n");
        Tree tree = Trees.read(root);
        assertThat(Trees.summary(tree)).containsExactly(": Deployment/web");
        assertThat(Trees.applications(tree).get(0).whole()).isFalse();
        assertThat(tree.problems()).extracting(finding -> finding.rule()).containsExactly("input/unreadable");
    }

    @Test
    void yamlThatNothingReadsIsCheckedToo() {
        Trees.write(root, "# file: config.yaml\na: [1\n# file: data.json\n{not json\n");
        assertThat(Trees.problems(Trees.read(root))).hasSize(1).first().asString()
                .startsWith("info input/unreadable config.yaml");
    }

    @Test
    void argoNamesAndPlaces() {
        Trees.write(root, "# file: argo/all.yaml\n" + object("argoproj.io/v1alpha1", "Application", "shop")
                + "spec:\n  source: {path: apps/web, repoURL: x}\n  destination: {namespace: shopping}\n---\n"
                + object("argoproj.io/v1alpha1", "ApplicationSet", "set") + """
                spec:
                  generators:
                    - list:
                        elements: [{name: one, path: apps/one}]
                  template:
                    metadata: {name: 'app-{{name}}'}
                    spec:
                      source: {path: '{{path}}'}
                      destination: {namespace: '{{name}}'}
                """ + "# file: apps/web/web.yaml\n" + WEB + "---\n" + object("v1", "Namespace", "shopping")
                + "# file: apps/one/kustomization.yaml\nresources: [web.yaml]\n# file: apps/one/web.yaml\n" + WEB);
        List<Application> applications = Trees.applications(Trees.read(root));
        assertThat(applications).extracting(Application::name).containsExactly(null, "app-one", "shop");
        assertThat(applications.get(1).objects().get(0).namespace()).isEqualTo("one");
        assertThat(applications.get(2).objects()).extracting(object -> object.namespace()).containsExactly("shopping",
                null);
        assertThat(applications.get(2).objects().get(0).metadata().text("namespace").place())
                .hasToString("argo/all.yaml:7:28");
    }

    @Test
    void aChartThatArgoDeploysIsSaidWhereItIsNamed() {
        Trees.write(root, "# file: argo.yaml\n" + object("argoproj.io/v1alpha1", "Application", "shop")
                + "spec:\n  source: {path: chart}\n# file: chart/Chart.yaml\nname: chart\n");
        Tree tree = Trees.read(root);
        assertThat(Trees.problems(tree)).containsExactly(
                "info input/not-rendered argo.yaml:6:18 the chart chart was not rendered: charts are not run");
        assertThat(tree.notices()).isEmpty();
    }
}
