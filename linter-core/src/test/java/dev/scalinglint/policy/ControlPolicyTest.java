package dev.scalinglint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPolicyTest {
    private static final Map<String, PolicyFile> SHIPPED = Map.of(
            "recommended", policy("controls: {review: {exposure: {control: exposure}}}"),
            "singleton", policy("extends: [recommended]\ncontrols: {review: {all: {control: 'replicas*'}}}"));
    @TempDir Path folder;

    @Test
    void whatAPolicyAsksForIsAskedForByThoseThatExtendIt() throws Exception {
        assertThat(names("")).containsExactly("exposure");
        assertThat(names("extends: []")).isEmpty();
    }

    @Test
    void aLaterReviewOfANameReplacesItAndOffTakesItAway() throws Exception {
        ReviewRule replaced =
                controls("controls: {review: {exposure: {direction: any, above: 2.5}}}").reviews().get("exposure");
        assertThat(replaced.direction()).isEqualTo("any");
        assertThat(replaced.controls()).containsExactly(NameGlob.of("*"));
        assertThat(replaced.above()).isEqualTo(2.5);
        assertThat(names("controls: {review: {exposure: off}}")).isEmpty();
    }

    @Test
    void whatAProfileAsksForIsAskedOfItsWorkloadsAlone() throws Exception {
        ControlPolicy controls = controls("workloads: [{profiles: [singleton]}]");
        assertThat(controls.reviews().keySet()).containsExactly("exposure", "singleton/all");
        assertThat(controls.reviews().get("singleton/all").profile()).isEqualTo(NameGlob.of("singleton"));
        assertThat(names("workloads: [{profiles: [singleton]}]\ncontrols: {review: {singleton/all: off}}"))
                .containsExactly("exposure");
    }

    @Test
    void whatIsNotSaidOfApprovalsStaysAsItIs() throws Exception {
        Files.writeString(folder.resolve("team.yaml"), "controls: {approval: {label: seen, by: [label]}}\n");
        ApprovalTerms terms = controls("extends: [team.yaml]\ncontrols: {approval: {stays: true}}").approval();
        assertThat(terms).isEqualTo(new ApprovalTerms(List.of("label"), "seen", "Scaling-Reviewed-by",
                ".scaling-lint-approvals.yaml", true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "controls: {review: {x: {control: replica-max}}} | 1:34: 'replica-max' is not allowed; expected one of "
                + "unit-added,",
        "controls: {review: {x: {control: [nonsense]}}} | 1:35: 'nonsense' is not allowed",
        "controls: {review: {x: {direction: up}}} | 1:36: 'up' is not allowed; expected one of loosens, tightens",
        "controls: {review: {x: {abov: 1}}} | 1:25: unknown key 'abov'; expected one of control, match, profile",
        "controls: {review: {x: 'yes'}} | 1:24: 'yes' is not allowed; expected one of off, false",
        "controls: {approval: {by: [mail]}} | 1:28: 'mail' is not allowed; expected one of label, trailer, file",
        "controls: {approval: {trailer: 'a b'}} | 'a b' is not allowed; expected the key of the line",
        "controls: {reviews: {}} | 1:12: unknown key 'reviews'; expected one of review, new-suppressions-count"})
    void mistakesHaveTheirPlace(String config, String message) {
        assertThatThrownBy(() -> controls(config)).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(message);
    }

    private List<String> names(String config) throws InvalidFileException {
        return List.copyOf(controls(config).reviews().keySet());
    }

    private ControlPolicy controls(String config) throws InvalidFileException {
        return Policy.of(Map.of(), new Policies(SHIPPED, Map.of(), new SettingFiles(folder)),
                ConfigFile.read(SourceFile.of(".scaling-lint.yaml", config)), folder, List.of()).controls();
    }

    private static PolicyFile policy(String text) {
        try {
            return PolicyFile.shipped(SourceFile.of("policy.yaml", text));
        } catch (InvalidFileException e) {
            throw new AssertionError(e);
        }
    }
}
