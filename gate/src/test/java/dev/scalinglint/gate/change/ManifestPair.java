package dev.scalinglint.gate.change;

import dev.scalinglint.model.Model;
import dev.scalinglint.read.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A manifest, the same once something in it was changed, and what is said about that. Files of such pairs are in
 * {@code src/test/controls}, one for each control.
 *
 * @param control  the control's id
 * @param profiles what the policy says of every workload in them
 * @param says     direction and sentence of each change; empty for a near miss
 */
record ManifestPair(String control, String title, String before, String after, Set<String> profiles,
        List<String> says) {
    static List<ManifestPair> all() {
        List<ManifestPair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/controls"))) {
            for (Path file : files.sorted().toList()) {
                pairs.addAll(in(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }

    private static List<ManifestPair> in(Path path) throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(path));
        String control = path.getFileName().toString().replace(".yaml", "");
        List<ManifestPair> pairs = new ArrayList<>();
        for (Map<String, Object> written : Unchecked.<List<Map<String, Object>>>cast(file.get("pairs"))) {
            String before = (String) written.getOrDefault("manifest", file.get("manifest"));
            pairs.add(new ManifestPair(control, (String) written.get("title"), before, edited(before, written),
                    Set.copyOf(Unchecked.<List<String>>cast(written.getOrDefault("profiles", List.of()))),
                    Unchecked.cast(written.getOrDefault("says", List.of()))));
        }
        return pairs;
    }

    private static String edited(String before, Map<String, Object> written) {
        String after = before;
        for (Map.Entry<String, String> edit : Unchecked
                .<Map<String, String>>cast(written.getOrDefault("replace", Map.of())).entrySet()) {
            if (!after.contains(edit.getKey())) {
                throw new AssertionError(written.get("title") + ": the manifest has no " + edit.getKey());
            }
            after = after.replace(edit.getKey(), edit.getValue());
        }
        Object appended = written.get("append");
        return appended == null ? after : after + "---\n" + appended;
    }

    Side base() {
        return side(before);
    }

    Side head() {
        return side(after);
    }

    private Side side(String yaml) {
        Model model = Manifests.model(yaml);
        return new Side(List.of(model), workload -> {
            Set<String> all = new java.util.TreeSet<>(profiles);
            all.addAll(workload.profiles());
            return all;
        });
    }

    private static final class Unchecked {
        @SuppressWarnings("unchecked")
        static <T> T cast(Object value) {
            return (T) value;
        }
    }
}
