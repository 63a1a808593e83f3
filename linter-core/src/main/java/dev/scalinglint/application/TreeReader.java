package dev.scalinglint.application;

import dev.scalinglint.manifest.InputFindings;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Selection;
import dev.scalinglint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Paths to applications. */
public final class TreeReader {
    private final Selection selection;
    private final Problems problems = new Problems();
    private final FileTree files;
    private final Repository repository;
    private final Set<SourceFile> selected = new LinkedHashSet<>();
    private final List<SourceFile> all = new ArrayList<>();
    private final List<SourceFile> unchecked = new ArrayList<>();
    private final List<Tree.Unread> applications = new ArrayList<>();
    private @Nullable Users users;
    private @Nullable Structure structure;

    private TreeReader(Selection selection) {
        this.selection = selection;
        this.files = FileTree.of(selection);
        this.repository = new Repository(files, selection.limits(), problems);
    }

    /** Finds what there is to read. Call it on a fork-join pool to say how many threads large trees may use. */
    public static Tree read(Selection selection) {
        return new TreeReader(selection).read();
    }

    private Tree read() {
        SourceFile stdin = selection.stdin();
        if (stdin != null) {
            selected.add(stdin);
            all.add(stdin);
            applications.add(() -> stdin(stdin));
        }
        if (stdin == null || !selection.paths().isEmpty()) {
            readFiles();
        }
        return new Tree(applications, all, selected, repository, unchecked, users, structure);
    }

    /** Everything on standard input is one application, and all of it. */
    private Application stdin(SourceFile stdin) {
        return new LooseApplication(new LooseFiles.Group("", List.of(stdin), true), null, true, ArgoApplications.of(List.of(), List.of(), repository), repository).read();
    }

    private void readFiles() {
        List<SourceFile> asked = files.selected(selection);
        selected.addAll(asked);
        files.unread().forEach((file, why) -> {
            selected.add(file);
            problems.accept(InputFindings.of(file, why));
        });
        boolean everything = selection.isWhole();
        Context context = everything ? null : Context.around(asked, files);
        Predicate<String> isComplete = everything ? folder -> true : context::covers;
        List<SourceFile> found = everything ? asked : context.files();
        repository.list(found, isComplete);
        Structure structure = new Structure(found, isComplete, repository);
        users = structure.users();
        this.structure = structure;
        found.stream().filter(file -> !structure.isOfChart(file)).forEach(all::add);
        applications.addAll(structure.applications(everything ? null : asked));
        unchecked.addAll(asked.stream().filter(file -> !structure.isOfChart(file)).toList());
        files.notices().forEach(problems::notice);
        String charts = structure.chartNotice(asked);
        if (charts != null) {
            problems.notice(charts);
        }
    }
}
