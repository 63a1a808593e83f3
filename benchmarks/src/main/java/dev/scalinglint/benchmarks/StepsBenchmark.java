package dev.scalinglint.benchmarks;

import dev.scalinglint.Linter;
import dev.scalinglint.engine.LintRequest;
import dev.scalinglint.engine.RequestException;
import dev.scalinglint.finding.Report;
import dev.scalinglint.model.Model;
import dev.scalinglint.read.ModelReader;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.rules.BuiltIn;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Selection;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.TreeReader;
import dev.scalinglint.tree.UnreadApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each step costs in a warm JVM, over a 900-file tree: reading and parsing, modelling, and the whole with its
 * rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepsBenchmark {

    private Selection selection;
    private List<Application> applications;
    private Linter linter;

    @Setup
    public void write() throws IOException {
        Path folder = Files.createTempDirectory("scaling-lint-benchmark");
        new SyntheticTree(Path.of(System.getProperty("shapes", "shapes")), 1).write(folder, 900, Integer.MAX_VALUE);
        selection = new Selection(folder, List.of(), null, List.of(), Limits.DEFAULT);
        applications = parse();
        linter = new Linter(BuiltIn.catalog());
    }

    @Benchmark
    public List<Application> parse() {
        return TreeReader.read(selection).applications().stream().map(UnreadApplication::read).toList();
    }

    @Benchmark
    public List<Model> model() {
        return applications.stream()
                .map(application -> ModelReader.read(application, ClusterDefaults.NONE, Neighbourhood.NONE)).toList();
    }

    @Benchmark
    public Report lint() throws InvalidFileException, RequestException {
        return linter.lint(LintRequest.of(selection));
    }
}
