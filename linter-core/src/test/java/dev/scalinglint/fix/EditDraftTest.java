package dev.scalinglint.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EditDraftTest {
    @Test
    void aValueKeepsItsQuotesAndComment() {
        assertThat(Pen.on("a: 1 # one\n").setNumber("1", "2").text()).isEqualTo("a: 2 # one\n");
        assertThat(Pen.on("a: \"1\" # one\n").setNumber("\"1\"", "2").text()).isEqualTo("a: \"2\" # one\n");
        assertThat(Pen.on("a: 'x'\n").set("'x'", "it's").text()).isEqualTo("a: 'it''s'\n");
        assertThat(Pen.on("a: !!str x\n").set("x", "z").text()).isEqualTo("a: !!str z\n");
        assertThat(Pen.on("a: 😀 # 😀\n").set("😀", "é").text()).isEqualTo("a: é # 😀\n");
        assertThat(Pen.on("{\"a\": {\"b\": \"x\"}}").set("\"x\"", "y\"").text())
                .isEqualTo("{\"a\": {\"b\": \"y\\\"\"}}");
    }

    @Test
    void aStringIsQuotedWhereItWouldBeReadAsSomethingElse() {
        assertThat(Pen.on("a: x\nb: 'y'\n").set("x", "1").text()).isEqualTo("a: '1'\nb: 'y'\n");
        assertThat(Pen.on("a: x\n").set("x", "yes").text()).isEqualTo("a: \"yes\"\n");
        assertThat(Pen.on("a: x\n").set("x", "b: c").text()).isEqualTo("a: \"b: c\"\n");
        assertThat(Pen.on("a: x\n").set("x", "--workers=1").text()).isEqualTo("a: --workers=1\n");
        assertThat(Pen.on("a: [x]\n").set("x", "b, c").text()).isEqualTo("a: [\"b, c\"]\n");
        assertThat(Pen.on("a: x\n").set("x", "").text()).isEqualTo("a: \"\"\n");
    }

    @Test
    void aPartOfAText() {
        assertThat(Pen.on("c: [sh, -c, 'run --workers 4 --x']\n").set("4", "1").text())
                .isEqualTo("c: [sh, -c, 'run --workers 1 --x']\n");
        assertThat(Pen.on("c: |\n  run \\\n    --workers 4\n").set("4", "1").text())
                .isEqualTo("c: |\n  run \\\n    --workers 1\n");
        refused(() -> Pen.on("c: 'run 4'\n").set("4", "it's"));
    }

    @Test
    void anEntryGoesToTheEndOfItsMapping() {
        String text = "kind: A\napiVersion: v1\nmetadata:\n    name: x   # the name\n    # last\nspec: {}\n";
        assertThat(Pen.on(text).put("x ", "b", "metadata", "labels", "a").text())
                .isEqualTo(
                        "kind: A\napiVersion: v1\nmetadata:\n    name: x   # the name\n    labels:\n        a: b\n"
                                + "    # last\nspec: {}\n");
        assertThat(Pen.on(text).put("x ", "b", "spec", "c", "d").text()).endsWith("spec: {c: {d: b}}\n");
    }

    @Test
    void emptyValuesAreFilled() {
        assertThat(Pen.on("a:\n  b:\n  c: 1\n").putBeside("1", "x", "d").text())
                .isEqualTo("a:\n  b:\n  c: 1\n  d: x\n");
        assertThat(Pen.on("a:   # none yet\nb: 1\n").putBeside("1", "x", "a", "c").text())
                .isEqualTo("a:   # none yet\n  c: x\nb: 1\n");
        assertThat(Pen.on("a: ~\nb: 1\n").putBeside("1", "x", "a", "c").text()).isEqualTo("a: \n  c: x\nb: 1\n");
        assertThat(Pen.on("a:\nb: 1\n").putBeside("1", "x", "a").text()).isEqualTo("a: x\nb: 1\n");
        assertThat(Pen.on("a: {b: , c: 1}\n").putBeside("1", "x", "b").text()).isEqualTo("a: {b: x , c: 1}\n");
    }

    @Test
    void itIsInsertedBehindBlockScalarsWithTheirBlankLines() {
        assertThat(Pen.on("a:\n  b: |\n    x\n\n\nc: 1\n").putBeside("b", "x", "d").text())
                .isEqualTo("a:\n  b: |\n    x\n  d: x\n\n\nc: 1\n");
        assertThat(Pen.on("a:\n  b: |+\n    x\n\n\nc: 1\n").putBeside("b", "x", "d").text())
                .isEqualTo("a:\n  b: |+\n    x\n\n\n  d: x\nc: 1\n");
    }

    @Test
    void aMappingInAListItem() {
        String text = "containers:\n- name: a\n  image: b\n- name: c\n";
        assertThat(Pen.on(text).putBeside("a\n", "x", "env").text())
                .isEqualTo("containers:\n- name: a\n  image: b\n  env: x\n- name: c\n");
        assertThat(Pen.on(text).putBeside("c\n", "x", "r", "s").text())
                .isEqualTo("containers:\n- name: a\n  image: b\n- name: c\n  r:\n    s: x\n");
    }

    @Test
    void jsonStaysJson() {
        String text =
                "{\n  \"kind\": \"A\",\n  \"apiVersion\": \"v1\",\n  \"metadata\": {\n    \"name\": \"x\"\n  }\n}\n";
        assertThat(new Pen("x.json", text).put("\"x\"", "b", "metadata", "labels", "a").text())
                .isEqualTo(text.replace("\"x\"\n", "\"x\",\n    \"labels\": {\"a\": \"b\"}\n"));
        assertThat(new Pen("x.json", text).remove("\"apiVersion\"").text())
                .isEqualTo(text.replace("\"apiVersion\": \"v1\",\n  ", ""));
        assertThat(new Pen("x.json", "{\"a\": 1, \"b\": 2}").remove("2").text()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void lineEndsAndTheLackOfOneStay() {
        assertThat(Pen.on("a:\r\n  b: 1\r\nc: 2\r\n").putBeside("b", "x", "d").text())
                .isEqualTo("a:\r\n  b: 1\r\n  d: x\r\nc: 2\r\n");
        assertThat(Pen.on("a: 1\nb:\r\n  c: 2").putBeside("2", "x", "d").text())
                .isEqualTo("a: 1\nb:\r\n  c: 2\r\n  d: x");
        assertThat(Pen.on("a: 1\r\nb: 2").remove("b").text()).isEqualTo("a: 1");
        assertThat(Pen.on("a: 1\rb: 2\r").remove("a").text()).isEqualTo("b: 2\r");
    }

    @Test
    void anEntryGoesWithItsLinesAndCommentsAboveStay() {
        assertThat(Pen.on("a: 1\n# why\nb:\n  - 2\n  - 3\nc: 4\n").remove("b").text()).isEqualTo("a: 1\n# why\nc: 4\n");
        assertThat(Pen.on("l:\n- a: 1\n  b: 2\n").remove("a").text()).isEqualTo("l:\n- b: 2\n");
        assertThat(Pen.on("l:\n- a: 1\n  # about b\n  b: 2\n").remove("a").text())
                .isEqualTo("l:\n- \n  # about b\n  b: 2\n");
        assertThat(Pen.on("l:\n  - a\n  - b # b\n").remove("b").text()).isEqualTo("l:\n  - a\n");
        assertThat(Pen.on("l: [a, b, c]\n").remove("b").text()).isEqualTo("l: [a, c]\n");
    }

    @Test
    void whatWouldBeEmptyGoesTooButNotTheCommentsInIt() {
        assertThat(Pen.on("m:\n  a:\n    # keep\n    b: 1\n  c: 2\n").remove("b").text())
                .isEqualTo("m:\n    # keep\n  c: 2\n");
        assertThat(Pen.on("m:\n  a: {b: 1}\n  c: 2\n").remove("b").text()).isEqualTo("m:\n  a: {}\n  c: 2\n");
        refused(() -> Pen.on("a: 1\n").remove("a"));
        refused(() -> Pen.on("l:\n- a: 1\n").remove("a"));
    }

    @Test
    void anchorsThatAreUsedAreNeverLost() {
        refused(() -> Pen.on("a: &x 1\nb: *x\n").remove("a"));
        assertThat(Pen.on("a: &x 1\nb: *x\n").setNumber("1", "2").text()).isEqualTo("a: &x 2\nb: *x\n");
        assertThat(Pen.on("a: &x 1\nb: *x\n").setNumber("1", "2").isShared()).isTrue();
        assertThat(Pen.on("a: &x 1\nb: *x\n").setNumber("*x", "2").isShared()).isFalse();
        assertThat(Pen.on("a: &x 1\nb: 1\n").setNumber("1", "2").isShared()).isFalse();
        assertThat(Pen.on("a: &x {b: 1}\nc: *x\n").putBeside("1", "x", "d").isShared()).isTrue();
    }

    @Test
    void throughAliasesAndMerges() {
        String text = "base: &b\n  m: {x: 1}\n  n: 1\nown:\n  <<: *b\n  o: 2\n";
        assertThat(Pen.on(text).putBeside("2", "v", "n").text()).endsWith("  o: 2\n  \"n\": v\n");
        Pen shared = Pen.on(text).putBeside("2", "v", "m", "z");
        assertThat(shared.text()).contains("m: {x: 1, z: v}");
        assertThat(shared.isShared()).isTrue();
    }

    @Test
    void anEntryMovesWithItsComment() {
        assertThat(Pen.on("kind: A\napiVersion: v1\na:\n  x: '1'   # one\n  y: 2\nb:\n  c: 3\n").move("x", "b").text())
                .isEqualTo("kind: A\napiVersion: v1\na:\n  y: 2\nb:\n  c: 3\n  x: '1'   # one\n");
        assertThat(Pen.on("a: {x: 1, y: 2}\nb: {}\n").move("x", "b").text()).isEqualTo("a: {y: 2}\nb: {x: 1}\n");
        assertThat(Pen.on("a:\n  x: 1\n  y: 2\nb:\n  x: 1\n").move("x", "b").text())
                .isEqualTo("a:\n  y: 2\nb:\n  x: 1\n");
        refused(() -> Pen.on("a:\n  x: 1\n  y: 2\nb:\n  x: 3\n").move("x", "b"));
        refused(() -> Pen.on("a:\n  x:\n    z: 1\n  y: 2\nb: {}\n").move("x", "b"));
    }

    @Test
    void keysAndQuotes() {
        assertThat(Pen.on("\"a\": 1\nb: 2\n").rename("\"a\"", "c").text()).isEqualTo("\"c\": 1\nb: 2\n");
        refused(() -> Pen.on("a: 1\nb: 2\n").rename("a", "b"));
        assertThat(Pen.on("a: 1\nb: 'x'\n").quote("1").text()).isEqualTo("a: '1'\nb: 'x'\n");
        assertThat(Pen.on("a: \"50%\"\n").unquote("\"50%\"").text()).isEqualTo("a: 50%\n");
        refused(() -> Pen.on("a: \"b: c\"\n").unquote("\"b: c\""));
    }

    @Test
    void textThatIsNoYaml() {
        assertThat(
                new Pen("nginx.conf", "upstream a {\n  ip_hash; # sticky\n  server b;\n}\n").remove("ip_hash").text())
                .isEqualTo("upstream a {\n  server b;\n}\n");
        refused(() -> new Pen("nginx.conf", "a b;\n").put("a", "x", "y"));
    }

    @Test
    void yamlInATextIsNotChangedAsIfItWereTheFile() {
        String patch =
                "kind: Kustomization\napiVersion: v1\npatches:\n- patch: |-\n    kind: A\n    apiVersion: v1\n"
                        + "    metadata: {name: x}\n";
        refused(() -> Pen.on(patch).put("x}", "y", "metadata", "labels", "z"));
        refused(() -> Pen.on(patch).remove("A"));
        refused(() -> new Pen("k/kustomization.yaml",
                "kind: Kustomization\napiVersion: v1\nreplicas:\n- {name: a, count: 3}\n").put("3", "y", "spec", "z"));
        assertThat(new Pen("kustomization.yaml", "x: 1\nreplicas:\n- name: a\n  count: 3\n- name: b\n  count: 1\n")
                .remove("3").text())
                .isEqualTo("x: 1\nreplicas:\n- name: b\n  count: 1\n");
        assertThat(Pen.on("- op: replace\n  path: /spec/replicas\n  value: 3\n- op: remove\n  path: /a\n").remove("3")
                .text())
                .isEqualTo("- op: remove\n  path: /a\n");
    }

    @Test
    void itemsAreAppended() {
        assertThat(Pen.on("a:\n  l:\n  - x # one\n  - y\n  b: 1\n").append("1", "z w", "l").text())
                .isEqualTo("a:\n  l:\n  - x # one\n  - y\n  - z w\n  b: 1\n");
        assertThat(Pen.on("l:\n    - a: 1\n      b: 2\nc: 3").append("3", "1", "l").text())
                .isEqualTo("l:\n    - a: 1\n      b: 2\n    - \"1\"\nc: 3");
        assertThat(Pen.on("l: []\nc: 3\n").append("3", "x", "l").text()).isEqualTo("l: [x]\nc: 3\n");
        assertThat(Pen.on("l: [a,\n    b]\nc: 3\n").append("3", "x", "l").text())
                .isEqualTo("l: [a,\n    b,\n    x]\nc: 3\n");
        assertThat(Pen.on("c: 3\n").append("3", "x", "o", "l").text()).isEqualTo("c: 3\no:\n  l: [x]\n");
        assertThat(Pen.on("c: [run, x]\n").append("run", "--y").text()).isEqualTo("c: [run, x, --y]\n");
        refused(() -> Pen.on("l: [x]\nc: 3\n").append("3", "x", "l"));
        refused(() -> Pen.on("c: 3\n").append("3", "x"));
        refused(() -> Pen.on("c: [sh, -c, 'run x']\n").append("run", "--y"));
    }

    @Test
    void whatIsNotWrittenAsItWasReadStays() {
        assertThat(Pen.on("e:\n- MODE=session\n").setRead("MODE=session", "session", "x").text())
                .isEqualTo("e:\n- MODE=x\n");
        assertThat(Pen.on("c: [run, --workers, \"4\"]\n").setRead("--workers, \"4\"", "4", "1").text())
                .isEqualTo("c: [run, --workers, \"1\"]\n");
        assertThat(Pen.on("a: \"4\"\n").setRead("\"4\"", "4", "1").text()).isEqualTo("a: \"1\"\n");
        refused(() -> Pen.on("metadata: {name: x}\n").setRead("x", "3", "1"));
        refused(() -> Pen.on("a: 14\n").setRead("14", "4", "1"));
    }

    @Test
    void severalChangesTogether() {
        String text = "kind: A\napiVersion: v1\nspec:\n  strategy:\n    rollingUpdate:\n      maxSurge: 1\n  x: 1\n";
        assertThat(Pen.on(text).put("maxSurge", "Recreate", "spec", "strategy", "type").remove("rollingUpdate").text())
                .isEqualTo("kind: A\napiVersion: v1\nspec:\n  strategy:\n    type: Recreate\n  x: 1\n");
        refused(() -> Pen.on("a: 1\n").setNumber("1", "2").setNumber("1", "3").text());
        refused(() -> Pen.on("a: 1\n").setNumber("1", "1").text());
    }

    private static void refused(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(RefusedEdit.class);
    }
}
