package dev.scalinglint.tree.variable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableExpressionsTest {
    private static final VariableExpressions VARIABLES = new VariableExpressions(Map.of("N", "3", "EMPTY", ""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4                        | 4",
        "${N}                     | 3",
        "$N                       | 3",
        "${N:-5}                  | 3",
        "${M:-5}                  | 5",
        "${M-5}                   | 5",
        "${EMPTY:-5}              | 5",
        "${EMPTY-5}               | ''",
        "${N:+9}                  | 9",
        "${M:-${N}}               | 3",
        "a${N}b$N-${M:-x}         | a3b3-x",
        "$$N                      | $N",
        "5$                       | 5$"})
    void value(String text, String value) {
        assertThat(VARIABLES.value(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${M}", "$M", "${N:?x}${M:?needed}", "a-${M}", "${N:x}", "${"})
    void unknown(String text) {
        assertThat(VARIABLES.value(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${N}", "${N:-}", "${N-a:b}", "${N:?a}", "${N?}", "${N:+a}", "${N:-{\"a\": \"b\"}}",
        "$${N:x}", "$1 $(date) $", "${_a1:-${B:-c}}"})
    void right(String text) {
        assertThat(VariableExpressions.mistake(text, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "${N:false}        | 0 | ${N:…} | ${N:-…}",
        "a${N:-${M:x}}     | 6 | ${M:…} | ${M:-…}",
        "${}               | 0 | ${…}   | ${NAME}, or $${ where the text itself is meant",
        "${N               | 0 | ${N…}  | ${N}",
        "${N/a/b}          | 0 | ${N/…} | ${N} or ${N:-…}"})
    void wrong(String text, int start, String expression, String meant) {
        VariableExpressions.Mistake mistake = VariableExpressions.mistake(text, 0);
        assertThat(mistake.start()).isEqualTo(start);
        assertThat(mistake.expression()).isEqualTo(expression);
        assertThat(mistake.meant()).isEqualTo(meant);
    }

    @Test
    void whatFollowsTheNameIsNeverShown() {
        assertThat(VariableExpressions.mistake("${PASSWORD:hunter2}", 0).toString()).doesNotContain("hunter2");
    }
}
