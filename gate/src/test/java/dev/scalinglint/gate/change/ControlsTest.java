package dev.scalinglint.gate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scalinglint.gate.control.Control;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said about pairs of manifests. */
class ControlsTest {
    private static final List<ManifestPair> PAIRS = ManifestPair.all();

    @TestFactory
    Stream<DynamicTest> saysWhatChanged() {
        return each(pair -> assertThat(told(pair.base(), pair.head())).containsExactlyElementsOf(pair.says()));
    }

    @TestFactory
    Stream<DynamicTest> takingItBackIsTheReverse() {
        return each(pair -> assertReverse(pair.base(), pair.head()));
    }

    /** Of manifests that have little to do with each other as well, as a large change makes them. */
    @Test
    void takingAnyChangeBackIsTheReverse() {
        List<Side> sides = new ArrayList<>();
        PAIRS.forEach(pair -> sides.addAll(List.of(pair.base(), pair.head())));
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            assertReverse(sides.get(random.nextInt(sides.size())), sides.get(random.nextInt(sides.size())));
        }
    }

    private static void assertReverse(Side base, Side head) {
        assertThat(Controls.between(head, base, ImageHistory.NONE)).map(ControlsTest::values)
                .containsExactlyInAnyOrderElementsOf(
                        Controls.between(base, head, ImageHistory.NONE).stream().map(ControlsTest::reversed).toList());
    }

    @TestFactory
    Stream<DynamicTest> whatIsTheSameSaysNothing() {
        return each(pair -> {
            assertThat(told(pair.base(), pair.base())).isEmpty();
            assertThat(told(pair.head(),
                    new ManifestPair("", "", shuffled(pair.after()), "", pair.profiles(), List.of()).base())).isEmpty();
        });
    }

    @Test
    void everyControlHasAPairAndANearMiss() {
        for (Control control : Control.values()) {
            List<ManifestPair> own = PAIRS.stream().filter(pair -> pair.control().equals(control.id())).toList();
            assertThat(own).as(control.id()).anyMatch(pair -> pair.says().isEmpty());
            assertThat(own).as(control.id())
                    .anyMatch(pair -> Controls.between(pair.base(), pair.head(), ImageHistory.NONE).stream()
                            .anyMatch(change -> change.control() == control));
        }
        assertThat(PAIRS)
                .allMatch(pair -> Stream.of(Control.values()).anyMatch(control -> control.id().equals(pair.control())));
    }

    @Test
    void aStrangersTextEndsNoLineAndTellsNoSecret() {
        String before = """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: "api\\u001b[31m"
                  annotations: {scaling-lint.dev/ignore: "pdb/missing: no"}
                spec: {replicas: 1}
                """;
        String reason = "a\\nb postgresql://app:hunter2@db/app " + "x".repeat(500);
        ManifestPair pair = new ManifestPair("", "", before, before.replace("missing: no", "missing: " + reason),
                Set.of(), List.of());

        assertThat(told(pair.base(), pair.head())).singleElement().asString()
                .contains("api [31m: suppression of pdb/missing no → a b postgresql://").doesNotContain("hunter2")
                .doesNotContainPattern("\\p{Cc}").hasSizeLessThan(300);
    }

    private static Stream<DynamicTest> each(Consumer<ManifestPair> check) {
        return PAIRS.stream().map(pair -> dynamicTest(pair.control() + ": " + pair.title(), () -> check.accept(pair)));
    }

    private static List<String> told(Side base, Side head) {
        return Controls.between(base, head, ImageHistory.NONE).stream()
                .map(change -> change.direction() + " " + change.sentence()).toList();
    }

    private static String values(ControlChange change) {
        return change.control() + " " + change.direction() + " " + text(change, true) + " " + text(change, false);
    }

    private static String reversed(ControlChange change) {
        Control control = switch (change.control()) {
            case UNIT_ADDED -> Control.UNIT_REMOVED;
            case UNIT_REMOVED -> Control.UNIT_ADDED;
            default -> change.control();
        };
        return control + " " + change.direction().reversed() + " " + text(change, false) + " " + text(change, true);
    }

    private static String text(ControlChange change, boolean before) {
        var located = before ? change.was() : change.is();
        return located == null ? "none" : located.value() + " at " + located.place();
    }

    /** Documents the other way round, with blank lines and a comment between: the same to a cluster. */
    private static String shuffled(String yaml) {
        List<String> documents = new ArrayList<>(List.of(yaml.split("(?m)^---\n")));
        Collections.reverse(documents);
        return "# moved\n\n" + String.join("\n---\n", documents);
    }
}
