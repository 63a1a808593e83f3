package dev.scalinglint.engine;

import dev.scalinglint.baseline.BaselineComparison;
import dev.scalinglint.baseline.BaselineEntry;
import dev.scalinglint.baseline.BaselineFile;
import dev.scalinglint.baseline.BaselineRequest;
import dev.scalinglint.finding.EngineRuleId;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Report;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.schema.InvalidFileException;
import dev.scalinglint.source.Glob;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a team has put off, for one run: they are counted and not told. What a policy enforces cannot be
 * put off.
 */
final class BaselineRun {
    private final Setup setup;
    private final Selection selection;
    private final @Nullable SourceFile file;
    private final boolean write;
    private final boolean prune;
    private final List<Located<BaselineEntry>> entries;

    private BaselineRun(Setup setup, Selection selection, @Nullable SourceFile file, boolean write, boolean prune,
            List<Located<BaselineEntry>> entries) {
        this.setup = setup;
        this.selection = selection;
        this.file = file;
        this.write = write;
        this.prune = prune;
        this.entries = entries;
    }

    /**
     * Reads what is to be compared with.
     *
     * @throws InvalidFileException when there is no such file, or it is wrong
     */
    static BaselineRun of(BaselineRequest asked, Setup setup, Selection selection) throws InvalidFileException {
        Path path = asked.write() != null ? asked.write() : asked.file() != null ? asked.file() : setup.baseline();
        if (path == null && asked.prune()) {
            throw InvalidFileException.at(null,
                    "there is no baseline to prune: 'baseline: FILE' in " + Setup.CONFIG + " would name one");
        }
        if (path == null) {
            return new BaselineRun(setup, selection, null, false, false, List.of());
        }
        SourceFile file = SourceFile.on(path, selection.shown(path), Limits.DEFAULT);
        if (asked.write() != null) {
            return new BaselineRun(setup, selection, file, true, false, List.of());
        }
        if (!Files.exists(path)) {
            throw InvalidFileException.at(Place.startOf(file),
                    "there is no such baseline; scaling-lint lint --write-baseline FILE writes one");
        }
        return new BaselineRun(setup, selection, file, false, asked.prune(), BaselineFile.read(file));
    }

    /** What is to be compared with. */
    List<Located<BaselineEntry>> entries() {
        return entries;
    }

    /**
     * The report without what is remembered; writes the file where that is asked for.
     *
     * @throws InvalidFileException when the file cannot be written
     */
    Report settle(Report report) throws InvalidFileException {
        if (file == null) {
            return report;
        }
        List<Finding> mayBePutOff =
                report.findings().stream().filter(finding -> !report.enforced().contains(finding)).toList();
        return write
                ? written(report, mayBePutOff, file)
                : compared(report, new BaselineComparison(mayBePutOff, entries, this::mayHaveMoved), file);
    }

    /**
     * A report on some files of a tree without what is remembered. What else is remembered is not told to be gone.
     *
     * @param root of the tree, which may be another revision of the one that the baseline is of
     */
    Report hide(Report report, Path root, Set<String> files) {
        List<Finding> mayBePutOff =
                report.findings().stream().filter(finding -> !report.enforced().contains(finding)).toList();
        BaselineComparison comparison = new BaselineComparison(mayBePutOff, entries,
                entry -> files.contains(entry.file()) || !Files.exists(root.resolve(entry.file())));
        return putOff(report, comparison.known().keySet(), List.of(), List.of());
    }

    private Report written(Report report, List<Finding> all, SourceFile file) throws InvalidFileException {
        BaselineFile.write(file, BaselineEntry.of(all).values());
        return putOff(report, all, List.of(), List.of("wrote " + count(all.size(), "finding") + " to " + file
                + "; runs that are given it do not report them again ('baseline' in " + Setup.CONFIG
                + " gives it to all)"));
    }

    private Report compared(Report report, BaselineComparison comparison, SourceFile file)
            throws InvalidFileException {
        List<Located<BaselineEntry>> stale =
                comparison.left().stream().filter(entry -> isStale(entry.value())).toList();
        if (prune) {
            List<BaselineEntry> kept = new ArrayList<>(comparison.known().values());
            comparison.left().stream().filter(entry -> !isStale(entry.value()))
                    .forEach(entry -> kept.add(entry.value()));
            BaselineFile.write(file, kept);
            return putOff(report, comparison.known().keySet(), List.of(),
                    List.of("dropped " + count(stale.size(), "stale entry", "stale entries") + " from " + file + ", "
                            + kept.size() + " remain"));
        }
        List<String> notices = stale.isEmpty()
                ? List.of()
                : List.of(count(stale.size(), "entry", "entries") + " of " + file
                        + (stale.size() == 1 ? " is" : " are") + " stale: scaling-lint lint --baseline " + file
                        + " --prune-baseline drops "
                        + (stale.size() == 1 ? "it" : "them"));
        return putOff(report, comparison.known().keySet(),
                stale.stream().map(entry -> stale(entry, report.enforced())).toList(), notices);
    }

    private static Report putOff(Report report, Collection<Finding> known, List<Finding> about, List<String> said) {
        return report.putOff(known, about, EngineRules.info(EngineRuleId.STALE, Severity.INFO), said);
    }

    private static Finding stale(Located<BaselineEntry> entry, Collection<Finding> enforced) {
        boolean refused = enforced.stream().anyMatch(finding -> finding.rule().equals(entry.value().rule()));
        return new Finding(EngineRuleId.STALE, Severity.INFO,
                entry + (refused
                        ? " cannot be put off where the policy enforces the rule"
                        : " is no longer found: drop the line"),
                entry.place(), null, null, null);
    }

    /** Of a file that the run did not read and that is still there, the finding will be too. */
    private boolean mayHaveMoved(BaselineEntry entry) {
        return isCovered(entry) || !Files.exists(root().resolve(entry.file()));
    }

    private boolean isStale(BaselineEntry entry) {
        boolean ran = setup.rules().containsKey(entry.rule()) || !setup.catalog().rules().containsKey(entry.rule());
        return ran && isCovered(entry);
    }

    /** Whether the run would have found it in its file, had it still been there. */
    private boolean isCovered(BaselineEntry entry) {
        if (selection.stdin() != null) {
            return entry.file().equals(selection.stdin().path());
        }
        Path at = root().resolve(entry.file()).normalize();
        boolean asked = selection.paths().isEmpty()
                || selection.paths().stream().anyMatch(path -> at.startsWith(path.toAbsolutePath().normalize()));
        return asked && selection.excluding(setup.exclude()).exclude().stream()
                .noneMatch(glob -> Glob.of(glob).covers(entry.file()));
    }

    private Path root() {
        return selection.root().toAbsolutePath().normalize();
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
