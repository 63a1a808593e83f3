package dev.scalinglint.tree.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.Trees;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an ApplicationSet makes, what it is refused for, and what only others know. */
final class ApplicationSetTest {
    private static final String MADE = "metadata: {name: '{{ .app }}'}\n    spec: {source: {repoURL:"
            + " 'https://git.example.com/o/r', path: 'apps/{{ .app }}'},"
            + " destination: {namespace: '{{ .app }}'}}";

    @TempDir Path root;

    private static String web(String folder) {
        return "# file: apps/" + folder + "/web.yaml\n" + Trees.object("apps/v1", "Deployment", "web")
                + "# file: apps/" + folder + "/kustomization.yaml\nresources: [web.yaml]\n";
    }

    private static String set(String options, String generators, String template) {
        return "# file: argocd/set.yaml\napiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name:"
                + " set}\nspec:\n" + options
                + "  generators:\n    - " + generators + "\n  template:\n    " + template + "\n";
    }

    private static String go(String generators, String template) {
        return set("  goTemplate: true\n", generators, template);
    }

    /** Applications by name, with where their objects are put. */
    private List<String> made(String... files) {
        Tree tree = Trees.read(Trees.write(root, String.join("", files)));
        return Trees.applications(tree).stream().filter(application -> !application.deployedBy().isEmpty())
                .map(application -> application.name() + ": " + application.folder() + " in "
                        + application.objects().get(0).namespace())
                .toList();
    }

    private List<String> said(String... files) {
        Tree tree = Trees.read(Trees.write(root, String.join("", files)));
        Trees.applications(tree);
        return Trees.problems(tree);
    }

    @Test
    void templatesCallSprigsFunctions() {
        assertThat(made(go("list: {elements: [{app: WEB, tier: prod}]}",
                "metadata: {name: '{{ .app | lower }}'}\n    spec: {source: {repoURL: x,"
                        + " path: 'apps/{{ .app | lower }}'}, destination: {namespace: '{{ if eq .tier \"prod\" "
                        + "}}live{{ else"
                        + " }}{{ .tier }}{{ end }}'}}"),
                web("web")))
                .containsExactly("web: apps/web in live");
    }

    @Test
    void aFunctionThatIsNotEvaluatedIsSaidWhereItMatters() {
        String elements = "list: {elements: [{app: web}]}";
        assertThat(said(go(elements, "metadata: {name: '{{ .app }}'}\n    spec: {source: {repoURL: x, path: 'apps/{{"
                + " .app | snakecase }}'}}"), web("web")))
                .singleElement().asString().startsWith("info input/not-rendered argocd/set.yaml:10:")
                .contains("function snakecase");
        assertThat(said(go(elements, "metadata: {name: '{{ .app }}', annotations: {at: '{{ now }}'}}\n    spec:"
                + " {source: {repoURL: x, path: 'apps/{{ .app }}'},"
                + " info: [{name: x, value: '{{ randAlpha 3 }}'}]}"), web("web"))).isEmpty();
    }

    @Test
    void aPatchLiesOverTheTemplate() {
        String patched = set("  goTemplate: true\n  templatePatch: |\n    spec:\n      destination: {namespace: {{"
                + " .app }}-two}\n",
                "list: {elements: [{app: web}]}", MADE);
        assertThat(made(patched, web("web"))).containsExactly("web: apps/web in web-two");
        Tree tree = Trees.read(root);
        assertThat(Trees.applications(tree).get(1).objects().get(0).metadata().text("namespace").place())
                .hasToString("argocd/set.yaml:8:32");
    }

    @Test
    void aPatchThatComesToNoYamlIsRefused() {
        assertThat(said(set("  goTemplate: true\n  templatePatch: |\n    spec: [{{ .app }}\n",
                "list: {elements: [{app: web}]}", MADE), web("web")))
                .singleElement().asString().startsWith("error input/refused argocd/set.yaml:6:")
                .contains("no valid YAML");
    }

    @Test
    void aGeneratorsOwnTemplateGoesFirstButForWhatItLeavesEmpty() {
        assertThat(made(go("list: {elements: [{app: web}], template: {metadata: {}, spec: {source: {path: apps/other},"
                + " destination: {namespace: ''}}}}", MADE),
                web("other"))).containsExactly("web: apps/other in web");
    }

    @Test
    void elementsMayBeWrittenAsText() {
        assertThat(made(go("list: {elementsYaml: \"- app: web\\n- app: api\\n\"}", MADE), web("web"), web("api")))
                .containsExactly("api: apps/api in api", "web: apps/web in web");
    }

    @Test
    void valuesAreThoseOfTheElement() {
        Trees.write(root, go("list: {elements: [{app: web, ns: live}]}",
                MADE.replace("namespace: '{{ .app }}'", "namespace: '{{ .ns }}'")) + web("web"));
        assertThat(Trees.applications(Trees.read(root)).get(1).objects().get(0).metadata().text("namespace").place())
                .hasToString("argocd/set.yaml:7:40");
    }

    @Test
    void whatGoRefusesMakesNothing() {
        String elements = "list: {elements: [{app: web}]}";
        assertThat(said(go(elements, MADE.replace("namespace: '{{ .app }}'", "namespace: '{{app}}'")))).singleElement()
                .asString()
                .startsWith("error input/refused argocd/set.yaml:10:").contains("function \"app\" not defined")
                .contains("with a dot");
        assertThat(said(set("  goTemplate: true\n  goTemplateOptions: [missingkey=error]\n", elements,
                MADE.replace("namespace: '{{ .app }}'",
                        "namespace: '{{ .region }}'"))))
                .singleElement().asString().contains("no entry for key \"region\"");
        assertThat(said(go(elements, MADE.replace("namespace: '{{ .app }}'", "namespace: 'a-{{ .region }}'"))))
                .singleElement().asString()
                .contains("a-<no value>");
        assertThat(said(go("list: {elements: [{app: Web_1}]}", MADE))).singleElement().asString()
                .contains("\"Web_1\" is no name of an object");
        assertThat(said(set("  goTemplate: true\n  goTemplateOptions: [missingkey=fail]\n", elements, MADE)))
                .singleElement().asString().contains("no option");
    }

    @Test
    void rightOnesAreNotRefused() {
        String elements = "list: {elements: [{app: web, replicas: 3, on: x}]}";
        assertThat(said(go(elements, MADE), web("web"))).isEmpty();
        assertThat(said(set("  goTemplate: true\n  goTemplateOptions: [missingkey=error]\n", elements,
                MADE.replace("namespace: '{{ .app }}'", "namespace: '{{ dig \"region\" \"x\" . }}'")), web("web")))
                .isEmpty();
        assertThat(said(set("", "list: {elements: [{app: web, values: {n: '3'}}]}",
                "metadata: {name: '{{app}}', annotations: {a: '{{ .Values.y }}'}}\n    spec:"
                        + " {source: {repoURL: x, path: 'apps/{{app}}'}}"),
                web("web"))).isEmpty();
    }

    @Test
    void withoutGoTemplatesElementsAreTextsAndDotsStay() {
        String template = "metadata: {name: '{{app}}'}\n    spec: {source: {repoURL: x, path: 'apps/{{app}}'},"
                + " destination: {namespace: '%s'}}";
        assertThat(said(set("", "list: {elements: [{app: web, replicas: 3}]}", template.formatted("x")), web("web")))
                .singleElement().asString()
                .startsWith("error input/refused argocd/set.yaml:6:46").contains("no text");
        assertThat(said(set("", "list: {elements: [{app: web}]}", template.formatted("{{ .app }}")), web("web")))
                .singleElement().asString()
                .contains("stays as it is").contains("goTemplate: true");
    }

    @Test
    void generatorsThatCannotBeCombinedMakeNothing() {
        String one = "{list: {elements: [{app: web}]}}";
        assertThat(said(go("matrix: {generators: [" + one + ", " + one + ", " + one + "]}", MADE))).singleElement()
                .asString().contains("two generators and no more");
        assertThat(said(go("matrix: {generators: [" + one + "]}", MADE))).singleElement().asString()
                .contains("needs two");
        assertThat(said(go("merge: {mergeKeys: [app], generators: [{list: {elements: [{app: a}, {app: a}]}}, " + one
                + "]}", MADE))).singleElement().asString()
                .contains("same values of the mergeKeys");
        assertThat(said(set("", "matrix: {generators: [" + one + ", {list: {elements: [{app: api}]}}]}",
                MADE.replace("{{ .app }}", "{{app}}"))))
                .singleElement().asString().contains("both generators give the parameter app");
        assertThat(said(go("list: {elements: [{app: web}, {app: web}]}", MADE), web("web"))).singleElement().asString()
                .contains("two Applications are called web");
    }

    @Test
    void nestedGeneratorsAndRowsWithoutTheKeyAreFine() {
        assertThat(said(go("matrix: {generators: [{matrix: {generators: [{list: {elements: [{a: w}]}}, {list:"
                + " {elements: [{b: eb}]}}]}},"
                + " {list: {elements: [{app: '{{ .a }}{{ .b }}'}]}}]}", MADE), web("web"))).isEmpty();
        assertThat(made(go("merge: {mergeKeys: [id], generators: [{list: {elements: [{app: web}, {app: x, id: '1'}]}},"
                + " {list: {elements: [{app: api, id: '1'}]}}]}",
                MADE), web("web"), web("api"))).containsExactly("api: apps/api in api", "web: apps/web in web");
    }

    @Test
    void keysAreReadAsYamlElevenDoes() {
        assertThat(said(go("list: {elements: [{n: web}]}", MADE.replace(".app", ".n")))).singleElement().asString()
                .contains("booleans in YAML 1.1");
        assertThat(said(go("list: {elements: [{'n': web}]}", MADE.replace(".app", ".n")), web("web"))).isEmpty();
    }

    @Test
    void whatOnlyTheClusterKnowsIsSaidOnceAndLiteralPathsAreJudged() {
        String clusters = "clusters: {values: {app: web}}";
        assertThat(said(go(clusters, MADE.replace(".app", ".name")), web("web"))).singleElement().asString()
                .startsWith("info input/not-rendered argocd/set.yaml:10:").contains("only the cluster knows");
        assertThat(made(go(clusters, MADE.replace(".app", ".values.app")), web("web")))
                .containsExactly("web: apps/web in web");
        assertThat(said(go(clusters, MADE.replace("https://git.example.com/o/r", "https://git.example.com/o/r")
                .replace("path: 'apps/{{ .app }}'", "path: apps/web")),
                web("web"))).isEmpty();
    }

    @Test
    void whatIsOverriddenForSomeIsNotKnownOfTheOthers() {
        String merge = "merge: {mergeKeys: [name], generators: [{clusters: {values: {dir: none}}}, {list: {elements:"
                + " [{name: eu, values: {dir: web}}]}}]}";
        String template = MADE.replace("{{ .app }}", "{{ .values.dir }}");
        assertThat(made(go(merge, template), web("web"))).containsExactly("web: apps/web in web");
        assertThat(said()).singleElement().asString().contains("only the cluster knows");
    }
}
