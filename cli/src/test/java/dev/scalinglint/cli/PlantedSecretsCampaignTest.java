package dev.scalinglint.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A secret in every place where people have left one, each with a value of its own: nothing that any verb prints or
 * leaves on disk shows one. {@code planted/} is the tree: {@code CANARY} stands for a secret, {@code B64CANARY} for one
 * that is encoded.
 */
@Tag("tools")
class PlantedSecretsCampaignTest {
    private static final Path PLANTED = Path.of("src/test/resources/dev/scalinglint/cli/planted");
    private static final List<String> FORMATS =
            List.of("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "rdjson");

    @TempDir private Path folder;

    /** What is looked for, and where it was planted. */
    private final Map<String, String> planted = new TreeMap<>();
    private final List<String> leaks = new ArrayList<>();
    private Path root;
    private Shell shell;

    @BeforeEach
    void aTreeOfSecrets() throws IOException {
        root = folder.resolve("tree");
        Files.createDirectories(root.resolve(".git"));
        shell = new Shell(root);
        shell.env.put("SCALING_LINT_DEBUG", "1");
        try (Stream<Path> files = Files.walk(PLANTED)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = PLANTED.relativize(file).toString().replace('\\', '/').replace("dot.", ".");
                shell.write(path, plant(path, Files.readString(file)));
            }
        }
        for (int i = 0; i < 32; i++) {
            shell.write("fill/c" + i + ".yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c" + i + "\n");
        }
    }

    private String plant(String path, String text) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        for (String each : text.split("(?<=\n)")) {
            line++;
            String rest = each;
            while (rest.contains("CANARY")) {
                String secret = "Zq7Kp%03dWm3TxR9".formatted(planted.size());
                String encoded = Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
                boolean isEncoded = rest.contains("B64CANARY");
                rest = isEncoded ? rest.replaceFirst("B64CANARY", encoded) : rest.replaceFirst("CANARY", secret);
                planted.put(secret, path + ":" + line + " " + each.strip());
                planted.put(encoded.substring(0, 18), "in base64 " + path + ":" + line);
            }
            out.append(rest);
        }
        return out.toString();
    }

    @Test
    void noneIsShown() throws IOException {
        for (String format : FORMATS) {
            say("lint", "--format", format, "--no-cache");
        }
        for (String profile : List.of("singleton", "event-loop", "web-and-workers", "partitioned")) {
            say("lint", "--profile", profile, "--fail-on", "info");
            say("lint", "--profile", profile, "--fix=all", "--diff");
        }
        say("lint", "--fix=all", "--diff");
        say("lint", "--fix", "--diff", "--format", "json");
        say("lint", "--format", "json=../report.json", "--format", "sarif=../report.sarif");
        say("lint", "--write-baseline", "../baseline.json");
        say("model");
        say("model", "--format", "json");
        for (String workload : List.of("Deployment/api", "Deployment/worker", "Service/web", "Service/loop",
                "ScaledObject/worker")) {
            say("explain", "replicas/singleton-can-multiply", "--for", workload);
        }
        say("rules");
        say("lint", "--config", "app/secret.yaml");
        say("lint", "--policy", "app/secret.yaml");
        say("lint", "--profile", "stack/web.env");
        say("lint", "--baseline", "app/secret.json");
        say("lint", "--config", "broken/unquoted.yaml");
        say("lint", "--config", "broken/unclosed.yaml");
        shell.typing(shell.read("app/deployment.yaml") + "---\n" + shell.read("broken/unclosed.yaml"));
        say("lint", "-");
        remembered();
        shell.write(".scaling-lint.yaml",
                plant(".scaling-lint.yaml", "rules: {pdb/missing: \"password=CANARY\"}\nx: token=CANARY\n"));
        say("lint");
        Files.delete(root.resolve(".scaling-lint.yaml"));
        say("init");
        left(".scaling-lint.yaml", root.resolve(".scaling-lint.yaml"));
        say("lint", "--fix=all");
        left("beside the tree", folder);
        System.out.println("campaign: " + planted.size() / 2 + " planted secrets, " + leaks.size() + " shown");
        assertThat(leaks).isEmpty();
    }

    /** What a run keeps on disk. */
    private void remembered() throws IOException {
        System.setProperty("scaling-lint.cache", folder.resolve("memory").toString());
        try {
            Thread.sleep(1_100);
            say("lint");
            assertThat(folder.resolve("memory")).isNotEmptyDirectory();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.clearProperty("scaling-lint.cache");
        }
    }

    private void say(String... words) {
        Shell.Result result = shell.run(words);
        assertThat(result.exit()).as("%s %s", String.join(" ", words), result.err()).isBetween(Exit.CLEAN,
                Exit.NOTHING);
        look(String.join(" ", words) + " says", result.out());
        look(String.join(" ", words) + " says on standard error", result.err());
    }

    private void left(String what, Path at) throws IOException {
        try (Stream<Path> files = Files.walk(at)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.equals(at) || !file.startsWith(root)).toList()) {
                look(what + " " + file.getFileName() + " holds", Files.readString(file, ISO_8859_1));
            }
        }
    }

    private void look(String where, String text) {
        planted.forEach((secret, place) -> {
            int at = text.indexOf(secret);
            if (at >= 0) {
                int from = text.lastIndexOf('\n', at) + 1;
                int to = text.indexOf('\n', at);
                String line = text.substring(Math.max(from, at - 100), Math.min(to < 0 ? text.length() : to, at + 60));
                leaks.add(where + ": " + line.replaceAll("\\p{Cntrl}", " ") + "   <- " + place);
            }
        });
    }
}
