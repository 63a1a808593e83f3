package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted must be accepted in writing: with a reason, for as long as it says, and not against the policy. */
class SuppressionTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void repository() throws IOException {
        shell = Shell.repository(folder).write("api.yaml", Shell.deployment(1));
    }

    /** The ways to ask, each with {@code %s} for the reason. */
    private enum Way {
        ON_THE_LINE("replicas: 1", "replicas: 1 # scaling-lint: ignore demo/too-few -- %s"),
        ABOVE_THE_LINE("  replicas: 1",
                "  # scaling-lint: ignore demo/none, demo/too-* -- %s\n\n  # more\n  replicas: 1"),
        ON_THE_OBJECT("namespace: shop",
                "namespace: shop, annotations: {scaling-lint.dev/ignore: \"demo/none: %1$s; demo/too-few: %1$s\"}"),
        ON_THE_POD("labels: {app: api}}\n    ",
                "labels: {app: api}, annotations: {scaling-lint.dev/ignore: \"demo/too-few: %s\"}}\n    "),
        FOR_THE_WORKLOAD("error}\n",
                "error}\nworkloads: [{match: {namespace: sh*, name: api}, ignore: {demo/too-few: \"%s\"}}]\n"),
        FOR_EVERYTHING("error}\n", "error}\nignore: {demo/*: \"%s\"}\n");

        private final String place;
        private final String request;

        Way(String place, String request) {
            this.place = place;
            this.request = request;
        }

        void ask(Shell shell, String reason) {
            String file = place.startsWith("error") ? ".scaling-lint.yaml" : "api.yaml";
            assertThat(shell.read(file)).contains(place);
            shell.write(file, shell.read(file).replace(place, request.formatted(reason)));
        }
    }

    private String lint(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "lint";
        System.arraycopy(more, 0, args, 1, more.length);
        Shell.Result result = shell.run(args);
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @ParameterizedTest
    @EnumSource
    void silences(Way way) {
        way.ask(shell, "small, until " + LocalDate.now());
        assertThat(lint()).doesNotContain(" error ").contains(", 1 suppressed");
    }

    @ParameterizedTest
    @EnumSource
    void needsAReason(Way way) {
        way.ask(shell, "");
        assertThat(lint()).contains("error demo/too-few").contains("suppression/without-reason")
                .doesNotContain("expired");
    }

    @ParameterizedTest
    @EnumSource
    void expires(Way way) {
        way.ask(shell, "small, until 2024-02-29");
        assertThat(lint()).contains("error demo/too-few").contains("suppression/expired")
                .contains("expired on 2024-02-29").doesNotContain("silences nothing");
    }

    @ParameterizedTest
    @EnumSource
    void mustSilenceSomething(Way way) {
        way.ask(shell, "small");
        shell.write("api.yaml", shell.read("api.yaml").replace("replicas: 1", "replicas: 2"));
        assertThat(lint()).contains("suppression/unused").contains("silences nothing").doesNotContain(" error ");
    }

    @ParameterizedTest
    @EnumSource
    void countsForNothingAgainstThePolicy(Way way) {
        shell.write("policy.yaml", "rules: {demo/too-few: {severity: error, enforced: true}}\n")
                .write(".scaling-lint.yaml",
                        "extends: [policy.yaml]\ncustom: [policy/rules]\nexclude: [policy]\n"
                                + "rules: {demo/too-few: error}\n");
        way.ask(shell, "small");
        assertThat(lint()).contains("error demo/too-few").contains("counts for nothing: the policy enforces the rule")
                .doesNotContain("1 suppressed");
    }

    @Test
    void theConfigurationsAreNotUnusedWhereOnlyAPartIsLinted() {
        Way.FOR_THE_WORKLOAD.ask(shell, "small");
        shell.write("web.yaml", Shell.deployment(2).replace(": api", ": web"));
        assertThat(lint("web.yaml")).contains("No findings");
        assertThat(lint("api.yaml")).contains("1 suppressed");
        assertThat(lint(".")).contains("1 suppressed").contains("No findings");
    }

    @Test
    void oneMoreWorkloadWithTheFaultIsTold() {
        Way.FOR_THE_WORKLOAD.ask(shell, "small");
        shell.write("web.yaml", Shell.deployment(1).replace(": api", ": web"));
        assertThat(lint()).contains("web.yaml\n").doesNotContain("api.yaml\n").contains("1 suppressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignore: {demo/to-few: why}",
        "workloads: [{match: {name: api}, ignore: {demo/to-few: why}}]"})
    void theConfigurationMayNotMisspellARule(String line) {
        shell.write(".scaling-lint.yaml", shell.read(".scaling-lint.yaml") + line + "\n");
        Shell.Result result = shell.run("lint");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("there is no rule 'demo/to-few'; did you mean 'demo/too-few'?");
    }

    @Test
    void aCommentThatNamesNoRuleSaysSo() {
        shell.write("api.yaml", Shell.deployment(2) + "# scaling-lint: ignore -- all of it\n");
        assertThat(lint()).contains("suppression counts for nothing: it names no rule");
    }
}
