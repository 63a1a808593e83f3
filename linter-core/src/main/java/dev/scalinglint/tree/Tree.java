package dev.scalinglint.tree;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.argocd.ArgoApplications;
import dev.scalinglint.tree.argocd.ArgoTree;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Overlays;
import dev.scalinglint.tree.files.Problems;
import dev.scalinglint.tree.files.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found: applications that are read when asked for, and what went wrong on the way.
 *
 * <p>Only the structure is known at first; manifests are parsed by {@link UnreadApplication#read}, so that the trees of
 * 100,000 manifests are never in memory together. {@link #problems} and {@link #commented} are complete once every
 * application was read.
 */
public final class Tree {
    private final Listing listing;
    private final @Nullable CachedTree memory;
    private final Problems problems = new Problems();
    private final Repository repository;
    private final ApplicationOrigins origins;
    private final Set<SourceFile> selected = new LinkedHashSet<>();
    private final FilesByWord byWord;
    private final Adoptions adoptions;
    private @Nullable Structure structure;
    private @Nullable ArgoApplications argo;
    private @Nullable KustomizationUsers users;
    private @Nullable Neighbourhood neighbourhood;
    private @Nullable List<UnreadApplication> applications;
    private boolean checked;
    private volatile boolean asksMore;

    /** @param memory of this tree when it was made of the same; null to find out anew */
    Tree(Listing listing, @Nullable CachedTree memory) {
        this.listing = listing;
        this.memory = memory;
        this.repository = listing.repository(problems);
        this.origins = new ApplicationOrigins(this::argo, repository);
        this.byWord = new FilesByWord(repository, memory, this::files);
        this.adoptions = new Adoptions(repository, memory);
        if (listing.stdin() != null) {
            selected.add(listing.stdin());
        }
        selected.addAll(listing.asked());
        selected.addAll(listing.files().unread().keySet());
    }

    /** Found when it is first needed. */
    synchronized Structure structure() {
        if (structure == null) {
            structure = new Structure(listing.found(), listing.isComplete(), repository);
        }
        return structure;
    }

    private synchronized ArgoApplications argo() {
        if (memory == null || structure != null) {
            return structure().argo();
        }
        if (argo == null) {
            argo = ArgoTree.of(files(memory.said()), listing.found(), new Overlays(memory.makers(), repository),
                    repository).applications();
        }
        return argo;
    }

    /** What reading and judging it may cost. */
    public Limits limits() {
        return repository.limits();
    }

    /** In the order of their folders. */
    public synchronized List<UnreadApplication> applications() {
        if (applications == null) {
            applications = new ArrayList<>();
            SourceFile stdin = listing.stdin();
            if (stdin != null) {
                applications.add(origins.stdin(stdin));
            }
            if (!listing.found().isEmpty()) {
                applications.addAll(structure().applications(listing.everything() ? null : listing.asked(), origins));
            }
        }
        return applications;
    }

    /**
     * Those that one of some files is part of, or in which Argo CD is told to deploy them.
     *
     * @param paths of the same files and of others that are no manifests
     */
    public List<UnreadApplication> using(Set<SourceFile> files, Set<String> paths) {
        Set<Origin> using = new HashSet<>();
        structure().applications(files, origins).forEach(unread -> using.add(unread.origin()));
        Set<String> roots = users().roots(paths);
        boolean told = !Collections.disjoint(structure().said(), files);
        return applications().stream().filter(unread -> using.contains(unread.origin())
                || unread.origin().isKustomization() && roots.contains(unread.origin().folder())
                || told && isSaid(unread.origin(), files)).toList();
    }

    /** What a kustomization names, and all kustomizations within it; nothing for what is no kustomization. */
    public Set<String> named(Origin origin) {
        return users().paths(origin);
    }

    private boolean isSaid(Origin origin, Set<SourceFile> files) {
        return origin.claimed() != null && argo().at(origin.claimed()).get(origin.deployed()).isSaidIn(files);
    }

    /** The files that were asked about, sorted by path. */
    public List<SourceFile> asked() {
        return listing.asked();
    }

    /** A file that was found, by its path; null when there is none. */
    public @Nullable SourceFile found(String path) {
        return listing.files().known(path);
    }

    /** One of them, as long as the tree is made of the same. */
    public UnreadApplication again(Origin origin) {
        return origins.of(origin);
    }

    /** How many applications there are. */
    public int size() {
        return memory == null ? applications().size() : memory.size();
    }

    /**
     * Objects of the files whose text holds one of some words: for the few that concern every application, without
     * parsing the rest.
     */
    public List<KubeObject> mentioning(List<String> words) {
        return byWord.objects(words);
    }

    /** All that are no part of a chart. */
    private List<SourceFile> files() {
        List<SourceFile> files = new ArrayList<>();
        if (listing.stdin() != null) {
            files.add(listing.stdin());
        }
        listing.found().stream().filter(file -> !structure().isOfChart(file)).forEach(files::add);
        return files;
    }

    /** What the applications know of each other. */
    public synchronized Neighbourhood neighbourhood() {
        if (neighbourhood == null) {
            neighbourhood = listing.found().isEmpty()
                    ? Neighbourhood.NONE
                    : size() < 2
                            ? Neighbourhood.alone(repository)
                            : Neighbourhood.of(this::neighbours, repository, byWord);
        }
        return neighbourhood;
    }

    private List<Identity> neighbours() {
        List<Identity> known = memory == null ? null : memory.neighbours();
        asksMore |= known == null;
        return known != null ? known : new Neighbours(structure(), repository).all();
    }

    /** The files the user asked about: findings in other files are context and are not reported. */
    public Set<SourceFile> selected() {
        return selected;
    }

    /** How many applications a kustomization makes of a file; 0 where none does. Worked out when first asked. */
    public int renderings(SourceFile file) {
        if (memory != null && memory.renderings() != null) {
            return memory.renderings().getOrDefault(file.path(), 0);
        }
        return listing.found().isEmpty() ? 0 : users().count(file);
    }

    private synchronized KustomizationUsers users() {
        asksMore |= users == null;
        users = users == null ? structure().users() : users;
        return users;
    }

    /**
     * Whether findings in a file are reported: it was selected, or one that was uses it. Known once every application
     * was read.
     */
    public boolean reports(SourceFile file) {
        return reports(file, selected);
    }

    /** Whether a file is one of those to be reported on, or is linted on account of one. Likewise. */
    public boolean reports(SourceFile file, Set<SourceFile> selected) {
        return selected.contains(file) || adoptions.isOnAccountOf(selected, file);
    }

    /**
     * {@code input/*} findings, in order and without duplicates. Selected files that no application reads are checked
     * first.
     */
    public synchronized Collection<Finding> problems() {
        if (!checked && memory == null) {
            repository.check(unchecked());
            checked = true;
        }
        repository.grade();
        return problems.findings();
    }

    private List<SourceFile> unchecked() {
        return listing.asked().stream().filter(file -> !structure().isOfChart(file)).toList();
    }

    /** Says what is wrong with files that nothing has read. */
    public Collection<Finding> problems(List<SourceFile> files) {
        repository.check(files);
        repository.grade();
        return problems.findings();
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
     * The selected files that no application applies, each as an application that applies nothing. To be called once
     * every application was read.
     */
    public List<UnreadApplication> unapplied() {
        return unapplied(unchecked());
    }

    /** Those of some files that no application applies, likewise; none of a chart. */
    public List<UnreadApplication> unapplied(Collection<SourceFile> files) {
        return files.stream().filter(file -> !structure().isOfChart(file)).filter(repository::isUnapplied)
                .map(origins::unapplied).toList();
    }

    /** Sentences for standard error: charts passed over and the like. */
    public Collection<String> notices() {
        Collection<String> notices = new TreeSet<>(listing.files().notices());
        String charts = listing.found().isEmpty() ? null : structure().chartNotice(listing.asked());
        if (charts != null) {
            notices.add(charts);
        }
        return notices;
    }

    /**
     * Whether something was asked that the run which is remembered had not asked, or not asked that it had: what its
     * answer rests on is not remembered.
     *
     * @param again files of the applications that were linted again
     */
    public boolean asksMore(Set<SourceFile> again) {
        return asksMore || byWord.asksMore() || adoptions.differ(again);
    }

    /**
     * Whether a file that has changed since is as plain as it was, so that only the applications that use it may have.
     */
    public boolean isPlain(SourceFile file) {
        List<Identity> known = Objects.requireNonNull(memory).plain().get(file.path());
        return known != null && known.equals(repository.outlines().plain(file, memory.words()));
    }

    /** What is to be known of it the next time. To be called once all of it was linted. */
    public CachedTree memory() {
        return new CachedTreeWriter(listing, structure(), repository, users, neighbourhood)
                .of(byWord.found(), applications().size(), memory);
    }

    private List<SourceFile> files(List<String> paths) {
        return paths.stream().map(repository::file).filter(Objects::nonNull).toList();
    }
}
