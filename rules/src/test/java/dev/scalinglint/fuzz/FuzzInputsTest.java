package dev.scalinglint.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer begins with, and what it once found, is read and ends. */
class FuzzInputsTest {
    @ParameterizedTest
    @EnumSource(FuzzTarget.class)
    void isRead(FuzzTarget target) throws Exception {
        for (String seed : Seeds.of(target)) {
            target.read(seed.getBytes(UTF_8));
        }
        for (Path kept : kept(target)) {
            target.read(Files.readAllBytes(kept));
        }
    }

    private static List<Path> kept(FuzzTarget target) throws IOException {
        if (!Files.exists(target.kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target.kept())) {
            return files.sorted().toList();
        }
    }
}
