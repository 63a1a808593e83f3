package dev.scalinglint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.source.Lines;
import dev.scalinglint.source.SourceFile;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private final Fingerprints fingerprints = new Fingerprints();

    @Test
    void outlivesOtherEdits() {
        String before = fingerprints.next(finding("a.yaml", 3, "max 3 is above 1", object("v1beta1", "api"), null));
        String after = new Fingerprints().next(finding("b.yaml", 9, "max 30 is above 1", object("v1", "api"), null));
        assertThat(after).isEqualTo(before).matches("[0-9a-f]{32}:1");
    }

    @Test
    void numbersTwins() {
        Finding finding = finding("a.yaml", 3, "m", object("v1", "api"), null);
        assertThat(fingerprints.next(finding).replace(":1", ":2")).isEqualTo(fingerprints.next(finding));
    }

    @Test
    void tellsTheRestApart() {
        assertThat(new String[] {
            fingerprints.next(finding("a.yaml", 3, "m", object("v1", "api"), null)),
            fingerprints.next(finding("a.yaml", 3, "m", object("v1", "web"), null)),
            fingerprints.next(finding("a.yaml", 3, "n", object("v1", "api"), null)),
            fingerprints.next(finding("a.yaml", 3, "m", object("v1", "api"), "torghut")),
            fingerprints.next(finding("a.yaml", 3, "m", null, null)),
            fingerprints.next(finding("b.yaml", 3, "m", null, null)),
        }).doesNotHaveDuplicates().allMatch(name -> name.endsWith(":1"));
    }

    private static ObjectRef object(String version, String name) {
        return new ObjectRef("apps/" + version, "Deployment", "ns", name);
    }

    private static Finding finding(String path, int line, String message, ObjectRef object, String application) {
        SourceFile file = SourceFile.of(path, "\n".repeat(line));
        return new Finding("a/b", Severity.ERROR, message, Lines.of(file, "\n".repeat(line)).place(line, line), object,
                application, null);
    }
}
