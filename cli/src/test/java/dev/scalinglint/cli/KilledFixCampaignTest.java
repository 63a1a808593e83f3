package dev.scalinglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that writes fixes, killed at any instant: each file is the old one or the new one, and no other was left beside
 * them.
 */
@Tag("tools")
class KilledFixCampaignTest {
    private static final int FILES = 400;

    @TempDir private Path folder;

    @Test
    void leavesOldFilesAndNewOnes() throws Exception {
        Path root = tree("whole");
        long begun = System.nanoTime();
        assertThat(command(root).waitFor(5, TimeUnit.MINUTES)).isTrue();
        long taken = System.nanoTime() - begun;
        Map<String, String> fixed = texts(root);
        Map<String, String> old = texts(tree("old"));
        assertThat(fixed).isNotEqualTo(old);
        double minutes = Double.parseDouble(System.getProperty("campaign.minutes", "0.2"));
        long end = System.nanoTime() + (long) (minutes * 0.15 * TimeUnit.MINUTES.toNanos(1));
        Random random = new Random(Long.getLong("campaign.seed", begun));
        int kills = 0;
        int torn = 0;
        do {
            Path tree = tree("tree" + kills++);
            // What is written is written at the end.
            torn += killed(tree, (long) (taken * (0.7 + 0.4 * random.nextDouble())), old, fixed) ? 1 : 0;
        } while (System.nanoTime() < end);
        System.out
                .println("campaign: " + kills + " runs with --fix were killed, " + torn + " of them while they wrote");
    }

    /** Whether some files were written and others not. */
    private static boolean killed(Path tree, long nanos, Map<String, String> old, Map<String, String> fixed)
            throws Exception {
        Process process = command(tree);
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        Map<String, String> left = texts(tree);
        assertThat(left.keySet()).isEqualTo(old.keySet());
        left.forEach((name, text) -> assertThat(text).as(name).isIn(old.get(name), fixed.get(name)));
        return !left.equals(old) && !left.equals(fixed);
    }

    private Path tree(String name) throws IOException {
        Path root = folder.resolve(name);
        Files.createDirectories(root.resolve(".git"));
        Shell shell = new Shell(root);
        for (int i = 0; i < FILES; i++) {
            shell.write("k8s/" + i + ".yaml", """
                    apiVersion: v1
                    kind: Service
                    metadata:
                      name: s%d
                    spec:
                      sessionAffinity: ClientIP
                      selector: {app: s%d}
                      ports: [{port: 80}]
                    """.formatted(i, i));
            shell.write("k8s/d" + i + ".yaml", Shell.deployment(2).replace("api", "s" + i).replace("shop", "default"));
        }
        return root;
    }

    private static Process command(Path root) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "lint", "--fix=all", "--quiet")
                .directory(root.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Of all files but those that Git keeps for itself. */
    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve(".git")))::iterator) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
