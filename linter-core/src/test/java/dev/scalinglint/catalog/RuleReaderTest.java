package dev.scalinglint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.rule.cel.CheckedCase;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static final String RULE = """
            title: Too many
            severity: warning
            each: workload
            params:
              most: {type: int, default: 3, help: replicas at most}
            must: workload.scale.max.value <= params.most
            at: workload.scale.max
            message: "{workload.id.name} may run {workload.scale.max}, more than {params.most}"
            why: Because.
            """;
    private static final String FIX = """
            fix:
              - when: workload.type == 'deployment'
                kind: safe
                set: {at: workload.scale.max, value: '{params.most}'}
                rename: {at: workload.scale.max, to: 'x{params.most}'}
              - kind: suggest
                set: {in: workload, path: [spec, '{workload.id.name}'], value: 3}
                remove: workload.scale.max
            """;

    @Test
    void readsARule() throws Exception {
        CheckedRule rule = read(RULE);
        assertThat(rule.id()).isEqualTo("group/fault");
        assertThat(rule.params()).singleElement().satisfies(param -> assertThat(param.initial()).isEqualTo(3L));
        assertThat(rule.cases().get()).singleElement()
                .satisfies(each -> assertThat(each.at()).containsExactly("workload.scale.max"));
    }

    @Test
    void aMisspeltFieldSaysWhereAndWhatWasAllowed() {
        mistake(RULE.replace("must: workload.scale.max.value", "must: workload.scale.maxx.value"),
                "rule.yaml:6:21: unknown field 'maxx' of workload.scale; expected one of ", "max", "min", "surge");
    }

    @Test
    void aMisspeltFieldInALiteralBlockHasItsOwnLine() {
        mistake(RULE.replace("must: workload.scale.max.value <= params.most",
                "must: |\n  true &&\n  workload.scale.maxx.value <= params.most"),
                "rule.yaml:8:", "unknown field 'maxx'");
    }

    @Test
    void aMisspeltPlaceSaysWhatWasAllowed() {
        mistake(RULE.replace("at: workload.scale.max", "at: workload.skale"),
                "rule.yaml:7:5: unknown field 'skale' of workload; expected one of ", "scale");
    }

    @Test
    void aMisspeltVariableSaysWhichThereAre() {
        mistake(RULE.replace("must: workload.scale.max.value", "must: wrkload.scale.max.value"), "rule.yaml:6:",
                "wrkload", "this rule may name workload, params");
    }

    @Test
    void anUnknownKeySaysWhatWasAllowed() {
        mistake(RULE + "fixx: true\n", "rule.yaml:10:1: unknown key 'fixx'; expected one of ", "message");
    }

    @Test
    void aConditionMustBeABool() {
        mistake(RULE.replace(" <= params.most", ""), "rule.yaml:6:", "bool");
    }

    @Test
    void aParameterThatIsNotDeclaredFails() {
        mistake(RULE.replace("<= params.most", "<= params.mots"),
                "unknown field 'mots' of params; expected one of most");
    }

    @Test
    void aDefaultOfTheWrongTypeFails() {
        mistake(RULE.replace("default: 3", "default: three"), "rule.yaml:5:", "not of type int");
    }

    @Test
    void anUnknownScopeSaysWhichThereAre() {
        mistake(RULE.replace("each: workload", "each: wokload"),
                "rule.yaml:3:7: 'wokload' is nothing a rule can be about; expected one of ", "workload");
    }

    @Test
    void everyMistakeIsTold() {
        mistake(RULE.replace("must: workload.scale.max.value", "must: workload.scale.maxx.value")
                .replace("at: workload.scale.max", "at: workload.skale"),
                "maxx", "skale");
    }

    @Test
    void aRuleThatJudgesNothingFails() {
        mistake("title: x\nseverity: error\neach: workload\nwhy: Because.\n", "the rule judges nothing");
    }

    @Test
    void whatIsStoredIsWhatWasRead() throws Exception {
        CatalogFile.Content content = new CatalogFile.Content(List.of(read(RULE + FIX)), Map.of());
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        CatalogFile.write(content, new DataOutputStream(stored));
        CatalogFile.Content loaded = CatalogFile.read(stored.toByteArray());
        assertThat(loaded).usingRecursiveComparison().ignoringFields("rules.cases").isEqualTo(content);
        CheckedCase read = loaded.rules().get(0).cases().get().get(0);
        CheckedCase original = content.rules().get(0).cases().get().get(0);
        assertThat(read).usingRecursiveComparison().ignoringFields("fixes").isEqualTo(original);
        assertThat(read.fixes().get()).hasSize(2).usingRecursiveComparison().isEqualTo(original.fixes().get());
    }

    @Test
    void aFixIsCheckedLikeTheRest() {
        mistake(RULE + FIX.replace("workload.scale.max,", "workload.scale.maxx,"),
                "rule.yaml:13:15: unknown field 'maxx' of workload.scale");
        mistake(RULE + FIX.replace("{params.most}", "{params.mos}"), "rule.yaml:13:", "unknown field 'mos'", "most");
        mistake(RULE + FIX.replace("kind: safe", "kind: sure"),
                "rule.yaml:12:11: 'sure' is not allowed; expected one of safe, suggest");
        mistake(RULE + FIX.replace("when: workload", "when: worklod"), "rule.yaml:11:", "worklod");
        mistake(RULE + FIX.replace("remove: workload", "delete: workload"), "rule.yaml:", "unknown key 'delete'");
        mistake(RULE + "fix: {kind: safe}\n", "the fix changes nothing; expected one of set, append");
        mistake(RULE + "fix: {kind: safe, set: {value: 1}}\n", "expected either 'at'", "or 'in'");
        mistake(RULE + "fix: {kind: safe, set: {in: workload, value: 1}}\n", "'path' is missing");
        mistake(RULE + "fix: {kind: safe, set: {at: workload}}\n", "value");
    }

    private static CheckedRule read(String text) throws InvalidFileException {
        return RuleReader.read(SourceFile.of("rule.yaml", text), "group/fault");
    }

    private static void mistake(String text, String... parts) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidFileException.class).message().contains(parts);
    }
}
