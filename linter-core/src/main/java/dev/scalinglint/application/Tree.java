package dev.scalinglint.application;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found: applications that are read when asked for, and what went wrong on the way.
 *
 * <p>Only the structure is known at first; manifests are parsed by {@link Unread#read}, so that the trees of 100,000 manifests are never
 * in memory together. {@link #problems} and {@link #commented} are complete once every application was read.
 */
public final class Tree {
    private final List<Unread> applications;
    private final Set<SourceFile> selected;
    private final Repository repository;
    private final List<SourceFile> files;
    private List<SourceFile> unchecked;
    private final @Nullable Users users;
    private final Neighbourhood neighbourhood;

    Tree(List<Unread> applications, List<SourceFile> files, Set<SourceFile> selected, Repository repository, List<SourceFile> unchecked,
         @Nullable Users users, @Nullable Structure structure) {
        this.applications = List.copyOf(applications);
        this.files = files;
        this.selected = selected;
        this.repository = repository;
        this.unchecked = unchecked;
        this.users = users;
        this.neighbourhood = structure == null || applications.size() < 2 ? Neighbourhood.NONE : Neighbourhood.of(structure, repository, this);
    }

    /** An application that was found and not yet read. */
    @FunctionalInterface
    public interface Unread {
        /** Parses and renders it. Safe on any thread; large applications use the calling thread's fork-join pool. Nothing is kept. */
        Application read();
    }

    /** In the order of their folders. */
    public List<Unread> applications() {
        return applications;
    }

    /** Objects of the files whose text holds one of some words: for the few that concern every application, without parsing the rest. */
    public List<KubeObject> mentioning(String... words) {
        return Work.on(files).filter(file -> repository.mentions(file, words)).flatMap(file -> repository.objects(file).stream()).toList();
    }

    /** What the applications know of each other. */
    public Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    /** The files the user asked about: findings in other files are context and are not reported. */
    public Set<SourceFile> selected() {
        return selected;
    }

    /** How many applications a kustomization makes of a file; 0 where none does. Worked out when first asked. */
    public int renderings(SourceFile file) {
        return users == null ? 0 : users.count(file);
    }

    /** Whether findings in a file are reported: it was selected, or one that was uses it. Known once every application was read. */
    public boolean reports(SourceFile file) {
        SourceFile adopter = selected.contains(file) ? file : repository.adopter(file);
        return adopter != null && selected.contains(adopter);
    }

    /** {@code input/*} findings, in order and without duplicates. Selected files that no application reads are checked first. */
    public synchronized Collection<Finding> problems() {
        repository.check(unchecked);
        unchecked = List.of();
        return repository.problems().findings();
    }

    /** Files read so far whose text holds a suppression comment, so that only these are searched for them. */
    public Set<SourceFile> commented() {
        return repository.commented();
    }

    /** How many files were read so far. */
    public int read() {
        return repository.read();
    }

    /**
     * The selected files that no application applies, each as an application that applies nothing: Git holds what is written in them all
     * the same. To be called once every application was read.
     */
    public List<Unread> unapplied() {
        return unchecked.stream().filter(repository::isUnapplied)
                .<Unread>map(file -> () -> new Application(null, file.folder(), List.of(), false, List.of(), repository.unapplied(file), List.of(),
                        List.of())).toList();
    }

    /** Sentences for standard error: charts passed over and the like. */
    public Collection<String> notices() {
        return repository.problems().notices();
    }
}
