package dev.scalinglint.read.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisMemoryTest {
    @ParameterizedTest
    @CsvSource({"256mb, 268435456", "256MB, 268435456", "256m, 256000000", "1gb, 1073741824", "1g, 1000000000",
        "100kb, 102400", "100k, 100000",
        "12345, 12345", "12b, 12", "0, 0"})
    void unitsAreRedisOwn(String text, long bytes) {
        assertThat(RedisMemory.parse(text).value().longValueExact()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mb", "256Mi", "1.5gb", "${MEMORY}", "75%", "-1", "99999999999999999999"})
    void whatRedisRefuses(String text) {
        assertThat(RedisMemory.parse(text)).isNull();
    }
}
