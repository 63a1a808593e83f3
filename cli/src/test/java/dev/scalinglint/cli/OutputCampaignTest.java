package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/**
 * Names and values that would be commands to whoever reads a report: no line begins with one, and no control character
 * gets through.
 */
@Tag("tools")
class OutputCampaignTest {
    private static final List<String> PAYLOADS =
            List.of("x\n::error::pwned", "x\r::error::pwned", "\u001b[31mpwned", "\u009b31mpwned", "x\u2028pwned",
                    "<script>pwned</script>", "[pwned](http://example.com)", "| pwned | x |", "x\u0000pwned",
                    "\u202epwned", "x%0A::error::pwned", "]]>pwned");
    private static final List<String> FORMATS =
            List.of("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "rdjson");

    @TempDir private Path folder;

    @Test
    void noneIsObeyed() throws IOException {
        int looks = 0;
        for (String payload : PAYLOADS) {
            Path root = Files.createDirectories(folder.resolve("tree" + looks));
            Files.createDirectories(root.resolve(".git"));
            Shell shell = new Shell(root);
            String quoted = quoted(payload);
            if (payload.indexOf('\0') < 0 && payload.indexOf('/') < 0) {
                shell.write("k8s/" + payload + ".yaml", Shell.deployment(1)).write("k8s/" + payload + "-broken.yaml",
                        "a: [\nkind: Deployment\napiVersion: v1\n");
            }
            shell.write("k8s/name.yaml",
                    Shell.deployment(1).replace("name: api,", "name: " + quoted + ",")
                            .replace("registry.example/api:1\"", quoted.substring(1)))
                    .write("k8s/type.yaml",
                            Shell.deployment(1).replace("replicas: 1", "replicas: " + quoted + "\n  " + quoted + ": 1"))
                    .write("k8s/kustomization.yaml", "resources: [" + quoted + "]\n" + quoted + ": x\n")
                    .write("compose.yaml", "services: {" + quoted + ": {image: nginx, container_name: " + quoted
                            + ", depends_on: [" + quoted + "x]}}\n");
            for (String format : FORMATS) {
                look(payload, shell, "lint", "--format", format);
                looks++;
            }
            look(payload, shell, "lint", "--fix=all", "--diff");
            look(payload, shell, "model");
            look(payload, shell, "lint", payload.replace("\0", ""));
            shell.write(".scaling-lint.yaml",
                    quoted + ": 1\nrules: {" + quoted + ": error}\nextends: [" + quoted + "]\n");
            look(payload, shell, "lint");
            looks += 4;
        }
        System.out.println("campaign: " + looks + " reports of " + PAYLOADS.size() + " payloads");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(
                c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return quoted.append('"').toString();
    }

    private static void look(String payload, Shell shell, String... words) {
        Shell.Result result = shell.run(words);
        String what = String.join(" ", words) + " with " + quoted(payload);
        assertThat(result.exit()).as("%s: %s", what, result.err()).isBetween(Exit.CLEAN, Exit.NOTHING);
        if (words[words.length - 1].equals("junit")) {
            assertThatNoException().as(what).isThrownBy(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(result.out()))));
        } else if (List.of("json", "sarif", "gitlab").contains(words[words.length - 1])) {
            assertThatNoException().as(what).isThrownBy(() -> new ObjectMapper().readTree(result.out()));
        }
        for (String text : List.of(result.out(), result.err())) {
            boolean isGithub = words[words.length - 1].equals("github");
            assertThat(text.lines().filter(line -> line.startsWith(isGithub ? "::error::" : "::")).toList()).as(what)
                    .isEmpty();
            assertThat(text.chars().filter(c -> c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0).toArray())
                    .as(what).isEmpty();
            assertThat(text).as(what)
                    .doesNotContain(words[words.length - 1].equals("markdown") ? "<script>" : "\u001b");
        }
    }
}
