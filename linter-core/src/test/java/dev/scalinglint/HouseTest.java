package dev.scalinglint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a reader may count on in every module: a name means one thing, and a file fits in the head. */
class HouseTest {
    private static final int COLUMNS = 120;
    private static final int LINES = 300;
    private static final Pattern SOURCE = Pattern.compile("[^/]+/src/(main|test)/java/.*\\.java");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<Path> SOURCES = new ArrayList<>();

    @BeforeAll
    static void find() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path sources : modules.map(module -> module.resolve("src")).filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> SOURCE.matcher(ROOT.relativize(file).toString()).matches())
                            .forEach(SOURCES::add);
                }
            }
        }
    }

    @Test
    void noNameStandsForTwoClasses() {
        Map<String, Path> byName = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : classes()) {
            Path other = byName.put(name(file), file);
            if (other != null) {
                twice.add(ROOT.relativize(other) + " and " + ROOT.relativize(file));
            }
        }
        assertThat(twice).as("a better name for one of").isEmpty();
    }

    @Test
    void noClassHidesOneOfTheJdk() throws IOException {
        Set<String> known = new HashSet<>();
        for (String room : List.of("java.lang", "java.util", "java.io", "java.nio.file")) {
            Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base")
                    .resolve(room.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                files.map(HouseTest::name).filter(name -> isPublic(room + "." + name)).forEach(known::add);
            }
        }
        assertThat(known).contains("Objects", "Files", "Console");
        assertThat(classes()).extracting(HouseTest::name).doesNotContainAnyElementsOf(known);
    }

    @Test
    void noFileIsLong() {
        assertThat(over(LINES, List::size)).as("to be divided: over %s lines", LINES).isEmpty();
    }

    /** The formatter breaks code; comments and texts are their author's. */
    @Test
    void noLineIsLong() {
        assertThat(over(COLUMNS, lines -> lines.stream().mapToInt(String::length).max().orElse(0)))
                .as("to be wrapped: over %s columns", COLUMNS).isEmpty();
    }

    private static List<String> over(int most, ToIntFunction<List<String>> size) {
        List<String> over = new ArrayList<>();
        for (Path file : SOURCES) {
            int found = size.applyAsInt(lines(file));
            if (found > most) {
                over.add(ROOT.relativize(file) + ": " + found);
            }
        }
        return over;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Path> classes() {
        return SOURCES.stream().filter(file -> !file.endsWith("package-info.java")).toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.(java|class)$", "");
    }

    private static boolean isPublic(String name) {
        try {
            return !name.contains("$") && Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
