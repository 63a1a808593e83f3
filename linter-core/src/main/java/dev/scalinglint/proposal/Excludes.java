package dev.scalinglint.proposal;

import dev.scalinglint.source.SourceFile;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a tree holds that nobody applies. */
final class Excludes {
    private static final Set<String> EXAMPLES =
            Set.of("fixtures", "__fixtures__", "testdata", "test-fixtures", "test-data", "third_party");

    private Excludes() {}

    /** Globs, and the reason for each. */
    static Map<String, String> of(Collection<SourceFile> files) {
        Set<String> kustomized = files.stream().filter(file -> file.name().matches("(?i)kustomization(\\.ya?ml)?"))
                .map(SourceFile::folder)
                .collect(Collectors.toSet());
        Map<String, String> globs = new TreeMap<>();
        for (SourceFile file : files) {
            String[] folders = file.folder().split("/");
            for (String folder : folders) {
                if (EXAMPLES.contains(folder)) {
                    globs.putIfAbsent("**/" + folder + "/**", "examples for tests, such as " + file);
                }
            }
            if (file.name().equals("Chart.yaml") && !file.folder().isEmpty() && !kustomized.contains(file.folder())) {
                boolean among = folders.length > 1 && file.folder().contains("charts/");
                globs.putIfAbsent(among ? "**/charts/**" : file.folder() + "/**",
                        "a Helm chart, which is not rendered here: " + file.folder());
            }
        }
        return globs;
    }
}
