package dev.scalinglint.engine;

import dev.scalinglint.cache.Outcome;
import dev.scalinglint.cache.RunResult;
import dev.scalinglint.finding.Report;
import dev.scalinglint.model.Model;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.suppression.StandingRequests;
import dev.scalinglint.suppression.Suppression;
import dev.scalinglint.suppression.Suppressions;
import dev.scalinglint.tree.Listing;
import dev.scalinglint.tree.Origin;
import dev.scalinglint.tree.Tree;
import dev.scalinglint.tree.TreeReader;
import dev.scalinglint.tree.UnreadApplication;
import dev.scalinglint.tree.files.Parallel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The applications of one tree that a change touches, and no others: what it can have made better or worse. What is
 * told of their files is what linting the whole tree tells of them.
 */
public final class Touching {
    private final Tree tree;
    private final Lint lint;
    private final BaselineRun baseline;
    private final Path root;
    private final Set<String> changed;
    private final Map<Origin, Model> models = new ConcurrentHashMap<>();
    private final List<UnreadApplication> touched = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<Origin> judged = new HashSet<>();
    private @Nullable StandingRequests standing;

    Touching(Set<String> changed, Selection selection, Setup setup, BaselineRun baseline) {
        Selection selected = selection.excluding(setup.exclude());
        this.baseline = baseline;
        this.root = selection.root();
        this.changed = Set.copyOf(changed);
        this.tree = TreeReader.read(Listing.touchedBy(changed, selected));
        this.lint = new Lint(tree, setup, selected, models::put);
        touch(tree.using(new HashSet<>(tree.asked()), changed));
    }

    private void touch(Collection<UnreadApplication> applications) {
        touched.addAll(applications);
        judge(applications);
    }

    private void judge(Collection<UnreadApplication> applications) {
        List<UnreadApplication> open = applications.stream().filter(unread -> judged.add(unread.origin())).toList();
        outcomes.addAll(Parallel.on(open).map(lint::judge).toList());
    }

    /** Takes in those that another revision of the tree has touched and this one has not. */
    public void touchAlso(Touching other) {
        Set<String> places = other.touched.stream().map(Touching::place).collect(Collectors.toSet());
        Set<Origin> known = touched.stream().map(UnreadApplication::origin).collect(Collectors.toSet());
        touch(tree.applications().stream()
                .filter(unread -> places.contains(place(unread)) && !known.contains(unread.origin())).toList());
    }

    private static String place(UnreadApplication unread) {
        return unread.origin().kind() + " " + unread.origin().folder();
    }

    /** The files of the touched applications and those that were asked about, by path. */
    public Set<String> files() {
        Set<Origin> origins = touched.stream().map(UnreadApplication::origin).collect(Collectors.toSet());
        Set<String> files = new TreeSet<>();
        tree.asked().forEach(file -> files.add(file.path()));
        outcomes.stream().filter(outcome -> origins.contains(outcome.origin()))
                .forEach(outcome -> outcome.files().forEach(file -> files.add(file.path())));
        return files;
    }

    /** A file of the tree by its path; null when there is none. */
    public @Nullable SourceFile file(String path) {
        return tree.found(path);
    }

    /** The models of the touched applications, in the order of their folders. */
    public List<Model> models() {
        Set<Origin> origins = touched.stream().map(UnreadApplication::origin).collect(Collectors.toSet());
        return tree.applications().stream().map(UnreadApplication::origin).filter(origins::contains).map(models::get)
                .filter(Objects::nonNull).toList();
    }

    /**
     * All that is found in some files, whoever uses them, but for what the baseline puts off.
     *
     * @param paths those that are not there are passed over
     */
    public Report report(Set<String> paths) {
        return report(paths, (run, told) -> {});
    }

    /**
     * Likewise for a tree that is another one with a change.
     *
     * @param before  the tree without the change, which was reported on
     * @param letsNew whether what the change adds to what the tree asks not to be told counts
     */
    public Report report(Set<String> paths, Touching before, boolean letsNew) {
        return report(paths, (run, told) -> {
            standing = StandingRequests.of(requests(lint.asked(run, told)), before.requests(before.lint.asked()),
                    path -> tree.found(path) != null);
            if (!letsNew) {
                lint.asked().letOnly(standing);
            }
        });
    }

    private Report report(Set<String> paths, BiConsumer<RunResult, Predicate<SourceFile>> asking) {
        Set<SourceFile> files = paths.stream().map(tree::found).filter(Objects::nonNull).collect(Collectors.toSet());
        judge(tree.using(files, paths));
        List<Outcome> all = new ArrayList<>(outcomes);
        List<SourceFile> listed = files.stream().filter(SourceFile::isListed).toList();
        tree.unapplied(listed).stream().map(lint::judge).forEach(all::add);
        Predicate<SourceFile> told = file -> tree.reports(file, files);
        RunResult run = new RunResult(all, tree.commented(), tree.problems(listed), tree.notices());
        asking.accept(run, told);
        return baseline.hide(lint.report(run, files, told, false), root, paths);
    }

    /** In what has not changed they are what they were. */
    private List<Suppression> requests(Suppressions asked) {
        return asked.inTree().stream().filter(request -> changed.contains(request.place().file().path())).toList();
    }

    /** What the change adds to what the tree asks not to be told, once it was reported on. */
    public List<Suppression> addedRequests() {
        return standing == null ? List.of() : standing.added();
    }
}
