package dev.scalinglint.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What may not be set has to be asked for before it is read: told when a rule is loaded, not on the first object that
 * lacks it.
 */
class OptionalFieldTest {
    private static final String FIELD = "workload.scale.replicas";

    private static void read(String judging, String message) throws InvalidFileException {
        RuleReader.read(SourceFile.of("rule.yaml", """
                title: Few
                severity: warning
                each: workload
                %s
                at: workload
                message: "%s"
                why: Because.
                """.formatted(judging.strip(), message)), "group/fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "must: 'workload.scale.replicas > 1'",
        "must: '!has(workload.scale.replicas) && workload.scale.replicas > 1'",
        "must: 'has(workload.scale.replicas) || workload.scale.replicas > 1'",
        "must: 'has(workload.scale.replicas) ? true : workload.scale.replicas > 1'",
        "must: 'workload.scale.replicas > 1 && workload.scale.replicas < 9'",
        "when: '!has(workload.scale.replicas)'\nmust: 'workload.scale.replicas > 1'",
        "when: 'has(workload.scale.replicas) || workload.scale.autoscaled'\nmust: 'workload.scale.replicas > 1'",
        "let: {few: 'workload.scale.replicas < 2'}\nmust: '!few'",
        "must: 'workload.containers.all(c, c.readiness.period > 1)'",
        "must: 'workload.containers.filter(c, has(c.liveness)).all(c, c.readiness.period > 1)'",
        "must: 'workload.containers.exists(c, has(c.readiness)) && workload.containers.all(c, "
                + "c.readiness.period > 1)'"})
    void unguarded(String judging) {
        assertThatThrownBy(() -> read(judging, "few")).isInstanceOf(InvalidFileException.class)
                .hasMessageMatching(
                        "(?s)rule.yaml:\\d+:\\d+: '(workload.scale.replicas|c.readiness)' may not be set, .*ask "
                                + "has\\(.*\\) first");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "must: 'has(workload.scale.replicas) && workload.scale.replicas > 1'",
        "must: 'workload.scale.replicas > 1 && has(workload.scale.replicas)'",
        "must: '!has(workload.scale.replicas) || workload.scale.replicas > 1'",
        "must: '!(has(workload.scale.replicas) && workload.scale.replicas < 2)'",
        "must: 'has(workload.scale.replicas) ? workload.scale.replicas > 1 : true'",
        "must: '!has(workload.scale.replicas) ? true : workload.scale.replicas > 1'",
        "when: 'has(workload.scale.replicas)'\nmust: 'workload.scale.replicas > 1'",
        "when: 'workload.scale.autoscaled && has(workload.scale.replicas)'\nlet: {n: workload.scale.replicas}\n"
                + "must: 'n > 1'",
        "let: {asked: 'has(workload.scale.replicas)'}\nmust: '!asked || workload.scale.replicas > 1'",
        "must: 'workload.containers.all(c, !has(c.readiness) || c.readiness.period > 1)'",
        "must: 'workload.containers.filter(c, has(c.readiness)).all(c, c.readiness.period > 1)'",
        "let: {asked: 'workload.containers.filter(c, has(c.readiness))'}\n"
                + "must: 'asked.size() == 0 || asked[0].readiness.period > 1'"})
    void guarded(String judging) {
        assertThatCode(() -> read(judging, "few")).doesNotThrowAnyException();
    }

    @Test
    void theMessageKnowsWhatTheRuleAsked() {
        String must = "must: '!has(workload.scale.replicas)'";
        assertThatCode(() -> read(must, "{string(" + FIELD + ")}")).doesNotThrowAnyException();
        assertThatCode(() -> read("must: 'false'", "{" + FIELD + "}")).as("a path is printed as not set")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read("must: 'false'", "{string(" + FIELD + ")}"))
                .hasMessageContaining("rule.yaml:6:10: '" + FIELD + "' may not be set");
    }

    @Test
    void aFixKnowsItsOwnConditionAlone() {
        String fix = "must: 'false'\nfix:\n"
                + "  - {kind: safe, when: 'has(workload.scale.replicas)', set: {at: workload.scale.max, value: "
                + "'{workload.scale.replicas + 1}'}}\n";
        assertThatCode(() -> read(fix, "few")).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(
                fix + "  - {kind: safe, set: {at: workload.scale.max, value: '{workload.scale.replicas + 1}'}}", "few"))
                .hasMessageContaining("may not be set");
    }

    @Test
    void oneMistakeIsToldOnce() {
        assertThatThrownBy(
                () -> read("when: 'workload.scale.replicas > 1'\nmust: 'workload.scale.replicas < 9'", "few"))
                .hasMessage("rule.yaml:4:22: 'workload.scale.replicas' may not be set, and then the rule fails: "
                        + "ask has(workload.scale.replicas) first");
    }
}
