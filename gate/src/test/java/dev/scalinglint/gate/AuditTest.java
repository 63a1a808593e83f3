package dev.scalinglint.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.engine.Threshold;
import dev.scalinglint.gate.audit.AuditCheck;
import dev.scalinglint.gate.audit.AuditFile;
import dev.scalinglint.gate.git.Sandbox;
import dev.scalinglint.gate.report.AuditLine;
import dev.scalinglint.schema.UserFile;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              annotations: {scaling-lint.dev/profile: singleton}
            spec:
              replicas: 1
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                    - name: web
                      # scaling-lint: ignore image/not-pinned -- https://ann:hunter2hunter2@example.org/1
                      image: example.org/web:latest
            """;
    @TempDir Path folder;
    @TempDir Path elsewhere;
    private Path audit;

    @BeforeEach
    void init() {
        audit = elsewhere.resolve("audit.jsonl");
    }

    private GateReport judge() throws Exception {
        try (Sandbox sandbox = Sandbox.in(folder)) {
            sandbox.write("apps/web.yaml", WEB).write(".scaling-lint.yaml", "rules: {image/not-pinned: error}\n")
                    .commit();
            sandbox.write("apps/web.yaml", WEB.replace("replicas: 1", "replicas: 3"));
            sandbox.commit("scale\n\nScaling-Reviewed-by: Somebody");
            return Gates.judge(sandbox.folder(), "HEAD~1", "HEAD", false, Map.of("GITHUB_ACTOR", "ann"));
        }
    }

    private String append(GateReport report) throws IOException {
        return AuditFile.append(audit, previous -> AuditLine.of(new Judgement(report, Threshold.NEVER), previous));
    }

    @Test
    void aDecisionTellsAllThatItIsMadeOf() throws Exception {
        GateReport report = judge();
        append(report);
        String line = Files.readString(audit);
        UserFile.read(SourceFile.of("line", line), "audit");
        assertThat(line).endsWith("}\n").contains("\"version\":\"1\"", "\"verdict\":\"review\"",
                "\"base\":\"" + report.provenance().base() + "\"", "\"actor\":{\"server\":\"GitHub\",\"name\":\"ann\"}",
                "\"control\":\"replicas\"",
                "\"before\":{\"text\":\"1\",\"amount\":1.0,\"file\":\"apps/web.yaml\",\"line\":7,",
                "\"after\":{\"text\":\"3\",", "\"direction\":\"loosens\"", "\"required\":true",
                "\"counts\":false,\"refused\":\"Somebody wrote the change\"",
                "\"previous\":\"" + "0".repeat(64) + "\"");
        assertThat(line.substring(line.indexOf("\"suppressed\""))).contains("image/not-pinned", "\"reason\":\"");
        assertThat(line).doesNotContain("hunter2");
    }

    @Test
    void theSameDecisionIsTheSameLine() throws Exception {
        GateReport report = judge();
        Judgement judgement = new Judgement(report, Threshold.ERROR);
        assertThat(AuditLine.of(judgement, "x")).isEqualTo(AuditLine.of(judgement, "x"))
                .doesNotContain(folder.toString());
    }

    @Test
    void otherSettingsHaveAnotherHash() throws Exception {
        String policy = judge().provenance().policy();
        try (Sandbox sandbox = Sandbox.in(folder)) {
            sandbox.write(".scaling-lint.yaml", "rules: {image/not-pinned: info}\n").commit();
            assertThat(Gates.judge(sandbox.folder(), "HEAD", null).provenance().policy()).isNotEqualTo(policy);
            sandbox.write(".scaling-lint.yaml", "rules: {image/not-pinned: error}\n").commit();
            assertThat(Gates.judge(sandbox.folder(), "HEAD", null).provenance().policy()).isEqualTo(policy);
        }
    }

    private List<String> chain(int length) throws IOException {
        for (int i = 0; i < length; i++) {
            int number = i;
            AuditFile.append(audit, previous -> "{\"n\":" + number + ",\"pad\":\"" + "x".repeat(number * 9_000)
                    + "\",\"previous\":\"" + previous + "\"}");
        }
        return Files.readAllLines(audit);
    }

    @Test
    void aWholeFileIsWhole() throws Exception {
        List<String> lines = chain(12);
        AuditCheck check = AuditCheck.of(audit, null);
        assertThat(check.problems()).isEmpty();
        assertThat(check.lines()).isEqualTo(lines.size());
        assertThat(AuditCheck.of(audit, check.last()).problems()).isEmpty();
    }

    /** Whatever is done to any lines; only where the end is cut off, or the last line changed, it takes a hash. */
    @Test
    void nothingCanBeDoneToALineUnseen() throws Exception {
        List<String> lines = chain(9);
        String last = AuditCheck.of(audit, null).last();
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            List<String> edited = edit(lines, random);
            Files.writeString(audit, String.join("\n", edited) + (edited.isEmpty() ? "" : "\n"));
            boolean isSame = edited.equals(lines);
            assertThat(AuditCheck.of(audit, last).problems().isEmpty()).as("%s", edited).isEqualTo(isSame);
            boolean endIsGone = edited.size() <= lines.size() && !edited.isEmpty()
                    && IntStream.range(0, edited.size() - 1).allMatch(i -> edited.get(i).equals(lines.get(i)));
            if (!isSame && !edited.isEmpty() && !endIsGone) {
                assertThat(AuditCheck.of(audit, null).problems()).as("%s", edited).isNotEmpty();
            }
        }
    }

    private static List<String> edit(List<String> lines, Random random) {
        List<String> edited = new ArrayList<>(lines);
        int at = random.nextInt(edited.size());
        String line = edited.get(at);
        switch (random.nextInt(5)) {
            case 0 -> edited.remove(at);
            case 1 -> edited.set(at, line.replaceFirst("\"n\":\\d", "\"n\":" + random.nextInt(10)));
            case 2 -> edited.add(random.nextInt(edited.size()), edited.remove(at));
            case 3 -> edited.add(at, line);
            default -> {
                int place = random.nextInt(line.length());
                char other = (char) ('a' + random.nextInt(26));
                edited.set(at, line.substring(0, place) + other + line.substring(place + 1));
            }
        }
        return edited;
    }

    @Test
    void aProblemHasItsLine() throws Exception {
        List<String> lines = chain(4);
        Files.writeString(audit, lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(3) + "\n");
        assertThat(AuditCheck.of(audit, null).problems())
                .containsExactly("line 3 does not follow line 2: one was changed, taken out, put in or moved");
        Files.writeString(audit, lines.get(1) + "\nnonsense\n" + lines.get(2));
        assertThat(AuditCheck.of(audit, null).problems()).containsExactly(
                "line 1 was not the first: what stood before it was taken out", "line 2 is no decision of the gate",
                "line 3 is cut off: it has no end");
    }

    @Test
    void nothingFollowsALineThatIsCutOff() throws Exception {
        Files.writeString(audit, "{\"previous\":");
        assertThatThrownBy(() -> chain(1)).isInstanceOf(IOException.class).hasMessageContaining("cut off");
        assertThat(Files.readString(audit)).isEqualTo("{\"previous\":");
    }
}
