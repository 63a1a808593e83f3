package dev.scalinglint.maven;

import dev.scalinglint.Linter;
import dev.scalinglint.cache.RunCache;
import dev.scalinglint.rules.BuiltIn;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where a project remembers what was found out: with what else its build makes, and for this build of the linter alone.
 */
final class Remembered {
    private Remembered() {}

    /**
     * Null where there is no POM, and so no folder for what a build makes.
     *
     * @param asked the words that say what is linted
     */
    static @Nullable Path file(MavenProject project, List<String> asked) {
        if (project.getFile() == null) {
            return null;
        }
        try {
            List<String> words = new ArrayList<>(asked);
            words.add(stamp(Linter.class));
            words.add(stamp(BuiltIn.class));
            return RunCache.file(Path.of(project.getBuild().getDirectory(), "scaling-lint"), words);
        } catch (IOException | URISyntaxException e) {
            return null;
        }
    }

    /** What tells the jar of a class from another build of it. */
    private static String stamp(Class<?> ours) throws IOException, URISyntaxException {
        Path jar = Path.of(ours.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    }
}
