package dev.scalinglint.gate.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.gate.control.Unit;
import dev.scalinglint.model.Model;
import dev.scalinglint.read.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which unit of the base a unit of the head is. */
class PairingTest {
    @Test
    void theSameInSeveralApplicationsStaysInItsOwn() {
        assertThat(paired(List.of(unit("a", "api", 1), unit("b", "api", 2)),
                List.of(unit("b", "api", 3), unit("a", "api", 4))))
                .containsExactlyInAnyOrder("a/api → a/api", "b/api → b/api");
    }

    @Test
    void oneThatIsCalledOtherwiseIsFoundByWhatItIsInItsApplication() {
        assertThat(paired(List.of(unit("a", "api", 3), unit("b", "api", 3)),
                List.of(unit("a", "web", 3), unit("b", "web", 3))))
                .containsExactlyInAnyOrder("a/api → a/web", "b/api → b/web");
    }

    @Test
    void oneThatIsInAnotherApplicationIsFoundByItsName() {
        assertThat(paired(List.of(unit("old", "api", 3)), List.of(unit("new", "api", 4))))
                .containsExactly("old/api → new/api");
    }

    @Test
    void whereTwoMayBeMeantNeitherIs() {
        assertThat(paired(List.of(unit("a", "api", 3)), List.of(unit("a", "web", 3), unit("a", "site", 3))))
                .containsExactlyInAnyOrder("a/api → ", " → a/web", " → a/site");
    }

    @Test
    void whatIsCalledAndIsOtherwiseIsNew() {
        assertThat(paired(List.of(unit("a", "api", 3)), List.of(unit("a", "web", 4))))
                .containsExactlyInAnyOrder("a/api → ", " → a/web");
    }

    private static List<String> paired(List<Unit> base, List<Unit> head) {
        return Pairing.of(new ArrayList<>(base), head).stream()
                .map(pair -> name(pair.base()) + " → " + name(pair.head())).toList();
    }

    private static String name(@Nullable Unit unit) {
        return Stream.ofNullable(unit).map(known -> known.id().application() + "/" + known.id().name()).findFirst()
                .orElse("");
    }

    private static Unit unit(String application, String name, int replicas) {
        Model model = Manifests.model(application, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: %s}
                spec: {replicas: %d, template: {spec: {containers: [{name: app, image: "app:1"}]}}}
                """.formatted(name, replicas));
        return new Unit(model, model.workloads().get(0), Set.of());
    }
}
