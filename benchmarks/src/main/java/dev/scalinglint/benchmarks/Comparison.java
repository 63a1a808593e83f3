package dev.scalinglint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Whole processes side by side, in one run: one manifest, a 900-file tree, and 1,000 to 100,000 manifests in a 1 GiB
 * heap. Prints Markdown; of its figures only the ratios mean something on another machine.
 */
public final class Comparison {

    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    private final Path home;
    private final Path work;
    private final List<Jdk> jdks;
    private final StringBuilder table = new StringBuilder();

    private Comparison(Path home, List<Jdk> jdks) throws IOException {
        this.home = home;
        this.work = Files.createDirectories(home.resolve("benchmarks/target/comparison"));
        this.jdks = jdks;
    }

    /** {@code CLONE JAVA_HOME…} */
    public static void main(String[] args) throws IOException {
        List<Jdk> jdks = Arrays.stream(args).skip(1).map(Path::of).map(Jdk::at)
                .sorted(Comparator.comparing(Jdk::version)).toList();
        Comparison comparison = new Comparison(Path.of(args[0]).toAbsolutePath().normalize(), jdks);
        Path manifest = comparison.oneManifest();
        for (Jdk jdk : jdks) {
            jdk.warmUp(comparison.linter(jdk, manifest), comparison.work.resolve("cache"));
        }
        comparison.raceOnOne(manifest);
        comparison.raceOnTree();
        comparison.grow(manifest);
    }

    private Path oneManifest() throws IOException {
        Path manifest = work.resolve("one/manifest.yaml");
        Files.createDirectories(manifest.resolveSibling(".git"));
        String text = Files.readString(shapes().resolve("worker/worker.yaml"));
        return Files.writeString(manifest, TreeShape.fill(text, FilledValues.of("one", new Random(1))));
    }

    private void raceOnOne(Path manifest) {
        List<Contestant> contestants = new ArrayList<>();
        for (Jdk jdk : jdks) {
            contestants.add(jdk.bareParse(work, manifest));
            contestants.add(linter(jdk, manifest));
        }
        contestants.addAll(Peers.over(manifest));
        race("One manifest", contestants);
    }

    private void raceOnTree() throws IOException {
        Path tree = work.resolve("tree-900");
        SyntheticTree.Size size = new SyntheticTree(shapes(), 1).write(tree, 900, Integer.MAX_VALUE);
        List<Contestant> contestants = new ArrayList<>();
        TreeEdit edit = TreeEdit.in(tree);
        for (Jdk jdk : jdks) {
            contestants.add(linter(jdk, tree));
            contestants.add(again(jdk, "one file changed since", tree, edit));
            contestants.add(again(jdk, "nothing changed since", tree, () -> {}));
        }
        contestants.addAll(Peers.over(tree));
        race(size.files() + " files, " + size.manifests() + " manifests", contestants);
    }

    /** Each contestant's time, and that as a multiple of the linter's on each JDK. */
    private void race(String title, List<Contestant> contestants) {
        System.err.println(title + ": " + contestants.stream().map(Contestant::name).toList());
        Map<String, Double> medians = Race.medians(contestants, ROUNDS);
        table.append("\n| ").append(title).append(" | ms |");
        jdks.forEach(jdk -> table.append(" ÷ ").append(jdk.linterName()).append(" |"));
        table.append("\n|---|---:|").append("---:|".repeat(jdks.size())).append('\n');
        medians.forEach((name, seconds) -> {
            table.append(String.format(Locale.ROOT, "| %s | %.0f |", name, seconds * 1000));
            jdks.forEach(jdk -> table
                    .append(String.format(Locale.ROOT, " %.2f |", seconds / medians.get(jdk.linterName()))));
            table.append('\n');
        });
        print();
    }

    private void grow(Path manifest) throws IOException {
        List<Path> trees = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int size : SIZES) {
            trees.add(work.resolve("tree-of-" + size));
            sizes.add(new SyntheticTree(shapes(), 1).write(trees.get(trees.size() - 1), Integer.MAX_VALUE, size)
                    .manifests());
        }
        List<Growth> growths = jdks.stream().map(jdk -> growth(jdk, manifest, trees, sizes)).toList();
        table.append("\n| Manifests, 1 GiB heap |");
        jdks.forEach(jdk -> table.append(" ").append(jdk.linterName()).append(": s | µs each | ÷ at 1,000 |"));
        table.append("\n|---:|").append("---:|---:|---:|".repeat(jdks.size())).append('\n');
        for (int i = 0; i < sizes.size(); i++) {
            table.append(String.format(Locale.ROOT, "| %,d |", sizes.get(i)));
            for (Growth growth : growths) {
                table.append(growth.cells(i));
            }
            table.append('\n');
        }
        print();
    }

    /** Each table as soon as it is complete: the next may take minutes. */
    private void print() {
        System.out.print(table);
        System.out.flush();
        table.setLength(0);
    }

    private Growth growth(Jdk jdk, Path manifest, List<Path> trees, List<Integer> sizes) {
        List<Double> taken = new ArrayList<>();
        for (Path input : trees) {
            System.err.println(input.getFileName() + ": " + jdk.linterName());
            taken.add(median(linter(jdk, input).withHeap("1g"), Math.max(1, ROUNDS / 2)));
        }
        return new Growth(median(linter(jdk, manifest).withHeap("1g"), ROUNDS), sizes, taken);
    }

    private static double median(Contestant contestant, int rounds) {
        return Race.medians(List.of(contestant), rounds).get(contestant.name());
    }

    private Contestant linter(Jdk jdk, Path input) {
        return jdk.linter(home.resolve("scaling-lint"), work.resolve("cache"), input);
    }

    private Contestant again(Jdk jdk, String what, Path input, Runnable change) {
        return jdk.again(what, home.resolve("scaling-lint"), work.resolve("cache"), input, change);
    }

    private Path shapes() {
        return home.resolve("benchmarks/shapes");
    }
}
