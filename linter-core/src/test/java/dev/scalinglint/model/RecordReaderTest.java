package dev.scalinglint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    record Budget(int min, @Nullable String name) {
        @Fact
        String initial() {
            return name.substring(0, 1);
        }
    }

    @Test
    void readsTheSameHoweverOften() {
        ModelRecord shape = ModelRecord.of(Budget.class);
        for (int i = 0; i < 10_000; i++) {
            Budget budget = new Budget(i, i % 2 == 0 ? null : "api" + i);
            assertThat(shape.get(budget, "min")).isEqualTo(i);
            assertThat(shape.get(budget, "name")).isEqualTo(budget.name());
        }
    }

    @Test
    void saysWhichFactFailedHoweverOftenItWasRead() {
        ModelRecord shape = ModelRecord.of(Budget.class);
        for (int i = 0; i < 3_000; i++) {
            assertThat(shape.get(new Budget(1, "api"), "initial")).isEqualTo("a");
            assertThatThrownBy(() -> shape.get(new Budget(1, null), "initial"))
                    .hasMessage("initial of Budget failed").hasCauseInstanceOf(NullPointerException.class);
        }
    }
}
