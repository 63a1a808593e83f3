package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of {@code benchmarks/shapes}: the files of one kind of application, with {@code ${…}} where applications
 * differ.
 */
record TreeShape(String name, Map<String, String> files) {

    private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern MANIFEST = Pattern.compile("(?m)^kind: ");

    static TreeShape read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return new TreeShape(folder.getFileName().toString(), files);
    }

    /** One file's text with every hole filled; a hole without a value is a mistake in the shape. */
    static String fill(String text, Map<String, String> values) {
        return HOLE.matcher(text).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + hole.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** How many manifests a text holds: a chart's templates and plain YAML files hold none. */
    static int manifests(String file, String text) {
        return file.contains("templates/") ? 0 : (int) MANIFEST.matcher(text).results().count();
    }
}
