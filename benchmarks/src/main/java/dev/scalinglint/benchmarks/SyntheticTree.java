package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a GitOps tree of any size, the same bytes for the same seed: applications of the shapes in
 * {@code benchmarks/shapes}, in the mix a platform team's repository has.
 */
public final class SyntheticTree {

    /** Out of 100 applications, how many have which shape. */
    private static final Map<String, Integer> MIX = Map.of(
            "web", 40, "knative", 15, "worker", 15, "stateful", 10, "cron", 8, "chart", 4, "operator", 4, "dashboards",
            4);

    private final List<TreeShape> mix = new ArrayList<>();
    private final long seed;

    /** What was written. */
    public record Size(int files, int manifests) {}

    /** Reads the shapes from a folder; {@code seed} decides everything that differs between applications. */
    public SyntheticTree(Path shapes, long seed) throws IOException {
        for (String name : MIX.keySet().stream().sorted().toList()) {
            TreeShape shape = TreeShape.read(shapes.resolve(name));
            for (int i = 0; i < MIX.get(name); i++) {
                mix.add(shape);
            }
        }
        this.seed = seed;
    }

    /**
     * Writes whole applications and stops within the one that reaches {@code files} files or {@code manifests}
     * manifests.
     */
    public Size write(Path folder, int files, int manifests) throws IOException {
        Random random = new Random(seed);
        // A repository of its own, so that nothing is read around it.
        Files.createDirectories(folder.resolve(".git"));
        int written = 0;
        int held = 0;
        for (int app = 0;; app++) {
            TreeShape shape = mix.get(random.nextInt(mix.size()));
            Map<String, String> values = FilledValues.of(shape.name() + "-" + app, random);
            for (var file : shape.files().entrySet()) {
                String text = TreeShape.fill(file.getValue(), values);
                Path path = folder.resolve("apps").resolve(values.get("name")).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
                written++;
                held += TreeShape.manifests(file.getKey(), text);
                if (written >= files || held >= manifests) {
                    return new Size(written, held);
                }
            }
        }
    }

    /** {@code SHAPES FOLDER files|manifests COUNT}: writes a tree with seed 1. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[3]);
        boolean byFiles = args[2].equals("files");
        Size size = new SyntheticTree(Path.of(args[0]), 1)
                .write(Path.of(args[1]), byFiles ? count : Integer.MAX_VALUE, byFiles ? Integer.MAX_VALUE : count);
        System.out.println(args[1] + ": " + size.files() + " files, " + size.manifests() + " manifests");
    }
}
