package dev.scalinglint.tree.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void aLineOfThousandsIsNoCircle() {
        String line = IntStream.range(0, 20_000).mapToObj(i -> "s" + i + ": {depends_on: [s" + (i + 1) + "]}\n")
                .collect(Collectors.joining());
        assertThat(refuses(line + "s20000: {}\n")).isFalse();
        assertThat(refuses(line + "s20000: {depends_on: [s7]}\n")).isTrue();
    }

    @Test
    void manyWaysToOneAreNoCircle() {
        assertThat(refuses("a: {depends_on: [b, c]}\nb: {depends_on: [d]}\nc: {depends_on: [d, b]}\nd: {}\n"))
                .isFalse();
        assertThat(refuses("a: {depends_on: [b, c]}\nb: {depends_on: [d]}\nc: {depends_on: [d, b]}\nd: {links: [b]}\n"))
                .isTrue();
        assertThat(refuses("a: {depends_on: [a]}\n")).isTrue();
    }

    private static boolean refuses(String services) {
        ComposeRefusals refusals = new ComposeRefusals();
        Mapping root = (Mapping) YamlReader.read(SourceFile.of("compose.yaml", services), Limits.DEFAULT, problem -> {})
                .get(0).root();
        new Dependencies(root, any -> true, refusals).check();
        return !refusals.isEmpty();
    }
}
