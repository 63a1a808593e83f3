package dev.scalinglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({"**/fixtures/**,fixtures/a.yaml", "**/fixtures/**,x/y/fixtures/z/a.yaml", "fixtures,x/fixtures/a.yaml",
        "*.gen.yaml,x/a.gen.yaml",
        "x/*.yaml,x/a.yaml", "/x,x/a.yaml", "./x/,x/a.yaml", "x/**/b/*.yaml,x/b/a.yaml", "x/**/b/*.yaml,x/1/2/b/a.yaml",
        "?.yaml,x/a.yaml",
        "**,a", "a/**/c/**/d,a/c/b/c/x/d"})
    void covers(String pattern, String path) {
        assertThat(Glob.of(pattern).covers(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"**/fixtures/**,fixtures.yaml", "/x,y/x/a.yaml", "x/*.yaml,y/x/a.yaml", "x/*.yaml,x/y/a.yaml",
        "a*b,ab.yaml", "?.yaml,.yaml",
        "x/**/b,x/bb", "[a].yaml,a.yaml"})
    void doesNotCover(String pattern, String path) {
        assertThat(Glob.of(pattern).covers(path)).isFalse();
    }

    @Test
    @Timeout(5)
    void noPatternTakesForEver() {
        assertThat(Glob.isName("*a".repeat(5_000) + "b", "a".repeat(10_000))).isFalse();
        assertThat(Glob.of("**/a/".repeat(500) + "b").matches("a/".repeat(2_000) + "c")).isFalse();
    }
}
