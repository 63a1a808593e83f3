package dev.scalinglint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.finding.Severity;
import dev.scalinglint.model.Scope;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.Manifests;
import dev.scalinglint.rule.Param;
import dev.scalinglint.rule.Rule;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.SettingFiles;
import dev.scalinglint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Workload CAPTURE =
            Manifests.workload("services:\n  capture-1: {image: capture, labels: [tier=front]}\n");
    private static final Workload API = Manifests.model("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: shop, labels: {tier: web}}
            spec:
              template:
                metadata: {labels: {app: api}}
                spec: {containers: [{name: api}]}
            """).workloads().get(0);
    private static final Map<String, Rule> CATALOG = Map.of(
            "pdb/missing", rule("pdb/missing", Severity.WARNING), "probes/wrong-path", rule("probes/wrong-path", null));
    private static final Map<String, PolicyFile> SHIPPED = Map.of(
            "recommended", policy("rules: {'*': default}"),
            "strict", policy("extends: [recommended]\nrules: {pdb/missing: error}"),
            "web", policy("rules: {probes/wrong-path: {severity: error, path: /healthz}}"));

    @TempDir Path folder;

    @Test
    void rulesAreAtTheirOwnSeverityByDefault() throws Exception {
        RulesInForce settings = policy("", List.of()).settings(API);
        assertThat(settings.of("pdb/missing").severity()).isEqualTo(Severity.WARNING);
        assertThat(settings.of("probes/wrong-path")).isNull();
    }

    @Test
    void aPolicyComesAfterWhatItExtends() throws Exception {
        assertThat(policy("extends: [strict]", List.of()).settings(API).of("pdb/missing").severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void extendingNothingTurnsEverythingOff() throws Exception {
        assertThat(policy("extends: []", List.of()).settings(API).of("pdb/missing")).isNull();
    }

    @Test
    void aProfileIsForThoseThatMatch() throws Exception {
        String config =
                "workloads: [{match: {kind: apps/Deployment, name: 'a*', namespace: shop, labels: {tier: web}}, "
                        + "profiles: [web]}]";
        assertThat(policy(config, List.of()).settings(API).of("probes/wrong-path").params()).containsEntry("path",
                "/healthz");
        assertThat(policy(config.replace("tier: web", "tier: db"), List.of()).settings(API).of("probes/wrong-path"))
                .isNull();
        assertThat(policy(config.replace("apps/Deployment", "serving.knative.dev/Deployment"), List.of()).settings(API)
                .of("probes/wrong-path")).isNull();
        assertThat(policy(config, List.of()).general().of("probes/wrong-path")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: Service", "kind: compose/Service", "name: capture", "name: 'capture-*'",
        "name: capture-1", "labels: {tier: front}",
        "application: test, kind: compose/Service, name: capture, labels: {tier: 'fro*'}"})
    void composeServicesMatchToo(String match) throws Exception {
        assertThat(policy("workloads: [{match: {" + match + "}, profiles: [web]}]", List.of()).settings(CAPTURE)
                .of("probes/wrong-path")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: serving.knative.dev/Service", "kind: /Service", "name: capture-2", "name: cap",
        "labels: {tier: back}", "namespace: x"})
    void composeServicesMatchNotEverything(String match) throws Exception {
        assertThat(policy("workloads: [{match: {" + match + "}, profiles: [web]}]", List.of()).settings(CAPTURE)
                .of("probes/wrong-path")).isNull();
    }

    @Test
    void aWorkloadsRulesBeatItsProfilesWhichBeatTheTopLevelRules() throws Exception {
        String config = """
                rules: {probes/wrong-path: {severity: info, path: /top}, pdb/missing: off}
                workloads:
                  - profiles: [web]
                  - match: {name: api}
                    rules: {probes/wrong-path: {path: /own}}
                """;
        RuleInForce setting = policy(config, List.of()).settings(API).of("probes/wrong-path");
        assertThat(setting.severity()).isEqualTo(Severity.ERROR);
        assertThat(setting.params()).containsEntry("path", "/own");
        assertThat(policy(config, List.of()).settings(API).of("pdb/missing")).isNull();
    }

    @Test
    void globsSpeakForManyRulesAndExactIdsBeatThem() throws Exception {
        RulesInForce settings = policy("rules: {pdb/missing: error, 'pdb/*': off}", List.of()).settings(API);
        assertThat(settings.of("pdb/missing").severity()).isEqualTo(Severity.ERROR);
        assertThat(policy("rules: {'pdb/*': off}", List.of()).settings(API).of("pdb/missing")).isNull();
    }

    @Test
    void enforcedIsKept() throws Exception {
        assertThat(
                policy("rules: {pdb/missing: {enforced: true}}", List.of()).settings(API).of("pdb/missing").enforced())
                .isTrue();
    }

    @Test
    void aPolicyMayBeAFileBesideTheConfiguration() throws Exception {
        Files.writeString(folder.resolve("team.yaml"), "extends: [recommended]\nrules: {pdb/missing: info}\n");
        assertThat(policy("extends: [team.yaml]", List.of()).settings(API).of("pdb/missing").severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void policiesThatExtendEachOtherAreRefused() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "extends: [b.yaml]\n");
        Files.writeString(folder.resolve("b.yaml"), "extends: [a.yaml]\n");
        mistake("extends: [a.yaml]", "extends itself");
    }

    @Test
    void mistakesHaveTheirPlace() {
        mistake("rules: {pdb/mising: off}",
                ".scaling-lint.yaml:1:9: there is no rule 'pdb/mising'; did you mean 'pdb/missing'?");
        mistake("rules:\n  pdb/missing: {port: 1}",
                ".scaling-lint.yaml:2:17: rule pdb/missing has no parameter 'port'");
        mistake("rules:\n  probes/wrong-path: {path: 1}",
                ".scaling-lint.yaml:2:29: parameter path of probes/wrong-path must be string");
        mistake("workloads: [{profiles: [wb]}]",
                ".scaling-lint.yaml:1:25: there is no policy or profile 'wb'; did you mean 'web'?");
        mistake("rules: {pdb/missing: fatal}", "'fatal' is not allowed");
        mistake("rules: {pbd/*: off}", ".scaling-lint.yaml:1:9: there is no rule 'pbd/*'");
        mistake("ruls: {}", ".scaling-lint.yaml:1:1: unknown key 'ruls'; expected one of ");
    }

    @Test
    void aRuleThatAPolicyMisspellsIsToldAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("team.yaml"), "rules: {pdb/misssing: error}\n");
        mistake("extends: [team.yaml]", "team.yaml:1:9: there is no rule 'pdb/misssing'; did you mean");
        mistake("workloads: [{match: {name: a}, profiles: [team.yaml]}]", "there is no rule 'pdb/misssing'");
    }

    @Test
    void aMistakeIsToldOnce() {
        onlyMistake("rules: {pdb/missing: fatal}",
                ".scaling-lint.yaml:1:22: 'fatal' is not allowed; expected error, warning, info, off or default, or "
                        + "a mapping"
                        + " with severity, enforced and the rule's parameters");
        onlyMistake("rules: {pdb/missing: {enforced: 'yes'}}",
                ".scaling-lint.yaml:1:33: expected a boolean, found the text 'yes'");
    }

    private void onlyMistake(String config, String message) {
        assertThatThrownBy(() -> policy(config, List.of())).isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    private Policy policy(String config, List<String> everywhere) throws InvalidFileException {
        return Policy.of(CATALOG, new Policies(SHIPPED, CATALOG, new SettingFiles(folder)),
                ConfigFile.read(SourceFile.of(".scaling-lint.yaml", config)), folder, everywhere);
    }

    private void mistake(String config, String part) {
        assertThatThrownBy(() -> policy(config, List.of())).isInstanceOf(InvalidFileException.class)
                .hasMessageContaining(part);
    }

    private static PolicyFile policy(String text) {
        try {
            return PolicyFile.shipped(SourceFile.of("policy.yaml", text));
        } catch (InvalidFileException e) {
            throw new AssertionError(e);
        }
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, id, severity, "why", List.of(), Scope.WORKLOAD,
                id.equals("probes/wrong-path")
                        ? Map.of("path", new Param("path", Param.Type.STRING, null, "the path"))
                        : Map.of(),
                () -> null, null);
    }
}
