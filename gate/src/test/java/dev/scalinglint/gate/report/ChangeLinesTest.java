package dev.scalinglint.gate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.change.Controls;
import dev.scalinglint.gate.change.ImageHistory;
import dev.scalinglint.gate.change.Side;
import dev.scalinglint.gate.footprint.FootprintDifference;
import dev.scalinglint.model.Model;
import dev.scalinglint.read.Manifests;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a terminal shows of controls and of the footprint. */
class ChangeLinesTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %s}
            spec:
              replicas: %d
              template:
                spec:
                  containers:
                    - name: app
                      image: registry.example/%s
            ---
            """;

    @Test
    void anImageThatManyWereGivenIsOneLine() {
        String before = DEPLOYMENT.formatted("a", 2, "shop:1") + DEPLOYMENT.formatted("b", 2, "shop:1")
                + DEPLOYMENT.formatted("c", 2, "shop:1") + DEPLOYMENT.formatted("d", 2, "mail:1");

        assertThat(controls(before, before.replace(":1", ":2"))).containsExactly(
                "changes: a, b and 1 more: image shop:1 → shop:2 (test.yaml:10 and 2 more)",
                "changes: d: image mail:1 → mail:2 (test.yaml:43)");
    }

    @Test
    void norIsItMoreThanARowOfThePage() {
        String before = DEPLOYMENT.formatted("a", 2, "shop:1") + DEPLOYMENT.formatted("b", 2, "shop:1");

        assertThat(MarkdownControls.rows(AlikeControls.of(Controls.between(side(before),
                side(before.replace(":1", ":2")), ImageHistory.NONE)))).singleElement().asString()
                .startsWith("|  | a, b | image |").contains("test.yaml:10 and 1 more");
    }

    @Test
    void whatElseChangesAlikeIsALineForEach() {
        String before = DEPLOYMENT.formatted("a", 2, "shop:1") + DEPLOYMENT.formatted("b", 2, "shop:1");

        assertThat(controls(before, before.replace("replicas: 2", "replicas: 1").replace("shop:1", "shop:2")))
                .containsExactly("loosens: a: replicas 2 → 1 (test.yaml:5): more of a singleton run, or fewer share "
                        + "the load",
                        "loosens: b: replicas 2 → 1 (test.yaml:16): more of a singleton run, or fewer share the load",
                        "changes: a, b: image shop:1 → shop:2 (test.yaml:10 and 1 more)");
    }

    @Test
    void theTotalComesFirst() {
        List<Model> before = List.of(application("shop", 1), application("mail", 1), application("wiki", 1));
        List<Model> after = List.of(application("shop", 3), application("mail", 2), application("wiki", 1));

        assertThat(FootprintLines.of(FootprintDifference.between(before, after))).filteredOn(line -> line.contains(
                "at the least")).containsExactly("in all, at the least: pods 3 → 6", "mail, at the least: pods 1 → 2",
                        "shop, at the least: pods 1 → 3");
    }

    @Test
    void whatASingleApplicationComesToIsToldOnce() {
        assertThat(FootprintLines.of(FootprintDifference.between(List.of(application("shop", 1)),
                List.of(application("shop", 3))))).filteredOn(line -> line.contains("at the least"))
                .containsExactly("at the least: pods 1 → 3");
    }

    private static List<String> controls(String before, String after) {
        return ControlLines.of(Controls.between(side(before), side(after), ImageHistory.NONE));
    }

    private static Side side(String yaml) {
        return new Side(List.of(Manifests.model(yaml)), workload -> Set.of());
    }

    private static Model application(String name, int replicas) {
        return Manifests.model(name, DEPLOYMENT.formatted(name, replicas, "shop:1"));
    }
}
