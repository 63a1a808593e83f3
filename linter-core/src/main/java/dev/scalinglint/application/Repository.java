package dev.scalinglint.application;

import dev.scalinglint.application.compose.ComposeFiles;
import dev.scalinglint.application.kustomize.Kustomization;
import dev.scalinglint.application.kustomize.Lists;
import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.application.kustomize.Workspace;
import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.InputFindings;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.YamlReader;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one run, each parsed as seldom as memory allows. Safe on many threads. */
final class Repository implements Workspace, ComposeFiles {
    private static final String SUPPRESSION = "scaling-lint:";

    private final FileTree files;
    private final Limits limits;
    private final Problems problems;
    private final Unreadables unreadables = new Unreadables();
    private final ParsedFiles parsed = new ParsedFiles();
    private final Map<String, Optional<Kustomization>> kustomizations = new ConcurrentHashMap<>();
    private final Map<String, Map<String, SourceFile>> listed = new HashMap<>();
    private final Map<SourceFile, List<Identity>> outlines = new ConcurrentHashMap<>();
    private final Set<SourceFile> looked = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> commented = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> read = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> applied = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> shared = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> broken = ConcurrentHashMap.newKeySet();
    private @Nullable Optional<SourceFile> unrestricted;
    private final Map<SourceFile, SourceFile> adopted = new ConcurrentHashMap<>();

    Repository(FileTree files, Limits limits, Problems problems) {
        this.files = files;
        this.limits = limits;
        this.problems = problems;
    }

    /** Takes over folders that were listed completely, so that looking for a name in them costs nothing. To be called before the rest. */
    void list(Collection<SourceFile> found, Predicate<String> isComplete) {
        for (SourceFile file : found) {
            for (String folder = file.folder(); folder != null && !listed.containsKey(folder) && isComplete.test(folder);
                    folder = Paths.parent(folder)) {
                listed.put(folder, new HashMap<>());
            }
        }
        found.forEach(file -> listed.computeIfPresent(file.folder(), (folder, names) -> {
            names.put(file.name(), file);
            return names;
        }));
    }

    @Nullable SourceFile gitConfig() {
        return files.gitConfig();
    }

    /** A manifest by its folder and name. */
    @Nullable SourceFile file(String folder, String name) {
        Map<String, SourceFile> names = listed.get(folder);
        return names != null ? names.get(name) : file(folder.isEmpty() ? name : folder + "/" + name);
    }

    /** The identities of a file's objects. Kept: its structure asks for them, and then whoever looks for neighbours. */
    List<Identity> outline(SourceFile file) {
        return outlines.computeIfAbsent(file, this::outlined);
    }

    private List<Identity> outlined(SourceFile file) {
        String text = text(file);
        boolean plain = text != null && YamlReader.mayHoldObject(text);
        if (!plain && (text == null || !OtherFiles.mayBe(file, text))) {
            return List.of();
        }
        List<Identity> identities = plain ? Outline.of(text) : null;
        return identities != null ? identities : objects(file).stream().map(Repository::identity).toList();
    }

    /**
     * The same as far as the lines of the text tell it. Null where only a parser can, where they tell of none although there may be one,
     * and where one of some words stands in the text: then it may say something about others.
     */
    @Nullable List<Identity> plain(SourceFile file, List<String> words) {
        String text = text(file);
        if (text == null || words.stream().anyMatch(text::contains)) {
            return null;
        }
        if (!YamlReader.mayHoldObject(text)) {
            return OtherFiles.mayBe(file, text) ? null : List.of();
        }
        List<Identity> identities = Outline.of(text);
        return identities == null || identities.isEmpty() ? null : identities;
    }

    boolean mentions(SourceFile file, String... words) {
        String text = text(file);
        return text != null && Stream.of(words).anyMatch(text::contains);
    }

    static Identity identity(KubeObject object) {
        Located<String> name = object.metadata().text("name");
        String namespace = object.namespace();
        return new Identity(object.group(), object.kind().value(), namespace == null ? "" : namespace, name == null ? "" : name.value());
    }

    /** A file's objects, {@code List} kinds opened. */
    List<KubeObject> objects(SourceFile file) {
        return objects(trees(file));
    }

    /**
     * The same for an application that applies them.
     *
     * @param claimed whether Argo CD names their folder
     */
    List<KubeObject> applied(SourceFile file, boolean claimed) {
        applied.add(file);
        if (claimed) {
            unreadables.claim(file);
        }
        return objects(trees(file));
    }

    private static List<KubeObject> objects(List<Document> documents) {
        return documents.stream().flatMap(document -> Lists.unwrapped(document.root()).stream())
                .map(KubeObject::of).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Document> documents(SourceFile file) {
        applied.add(file);
        unreadables.take(file);
        return trees(file);
    }

    /** The same for a generator, of whose parameters many applications may be made. */
    List<Document> parameters(SourceFile file) {
        shared.add(file);
        return documents(file);
    }

    /** Files that say something about more than the applications which use them, as far as anybody has asked. */
    Set<SourceFile> shared() {
        return shared;
    }

    private List<Document> trees(SourceFile file) {
        List<Document> documents = parsed.get(file);
        if (documents == null) {
            documents = parse(file);
            parsed.put(file, documents);
        }
        return documents;
    }

    private List<Document> parse(SourceFile file) {
        read.add(file);
        return YamlReader.read(file, limits, problem -> problem(file, problem));
    }

    private void problem(SourceFile file, Finding problem) {
        if (problem.rule().equals(InputFindings.UNREADABLE)) {
            unreadables.add(file, problem);
        } else {
            problems.accept(problem);
        }
        if (problem.severity() != Severity.WARNING) {
            broken.add(file);
        }
    }

    /** Says what is wrong with YAML files that nothing has read; JSON is too often something else altogether. */
    void check(List<SourceFile> selected) {
        Work.on(selected.stream().filter(file -> !read.contains(file) && !file.name().endsWith(".json")).toList())
                .forEach(file -> {
                    read.add(file);
                    YamlReader.check(file, limits, problem -> problem(file, problem));
                });
    }

    /** How many files were read so far. */
    int read() {
        return read.size();
    }

    /** The files read so far. */
    Set<SourceFile> parsed() {
        return Set.copyOf(read);
    }

    /** Whether a file may hold objects and no application has asked for them. */
    boolean isUnapplied(SourceFile file) {
        String text = applied.contains(file) ? null : text(file);
        return text != null && YamlReader.mayHoldObject(text);
    }

    /** The objects of a file that nothing applies: what is wrong with it is {@link #check}'s to say. */
    List<KubeObject> unapplied(SourceFile file) {
        List<Document> documents = parsed.get(file);
        return objects(documents != null ? documents : YamlReader.read(file, limits, problem -> { }));
    }

    @Override
    public boolean isBroken(SourceFile file) {
        return broken.contains(file);
    }

    private @Nullable String text(SourceFile file) {
        try {
            String text = file.text();
            if (looked.add(file) && text.contains(SUPPRESSION)) {
                commented.add(file);
            }
            return text;
        } catch (UnreadableException e) {
            read.add(file);
            problem(file, InputFindings.of(file, e));
            return null;
        }
    }

    @Override
    public @Nullable SourceFile file(String path) {
        try {
            return files.file(path);
        } catch (UnreadableException e) {
            return null;
        }
    }

    @Override
    public List<SourceFile> folder(String path) {
        return files.folder(path);
    }

    @Override
    public void adopt(SourceFile file, SourceFile by) {
        adopted.putIfAbsent(file, by);
        text(file);
    }

    /** Files that are linted on account of another one, and that one. */
    Map<SourceFile, SourceFile> adopted() {
        return adopted;
    }

    /** The file on whose account another one is linted; null for all that were found by themselves. */
    @Nullable SourceFile adopter(SourceFile file) {
        return adopted.get(file);
    }

    /** The texts of scripts, pipelines and instructions. */
    List<SourceFile> scripts() {
        return files.scripts();
    }

    @Override
    public void refused(Place place, String reason) {
        problems.refused(place, reason, null);
    }

    @Override
    public void notRendered(Place place, String reason) {
        problems.notRendered(place, reason, null);
    }

    @Override
    public boolean isUnrestricted() {
        return unrestricted() != null;
    }

    /** A file that says so; null when none does. Looked for when first asked. */
    synchronized @Nullable SourceFile unrestricted() {
        if (unrestricted == null) {
            unrestricted = listed.values().stream().flatMap(names -> names.values().stream())
                    .filter(file -> mentions(file, "kustomize.toolkit.fluxcd.io", "LoadRestrictionsNone")).min(Comparator.comparing(SourceFile::path));
        }
        return unrestricted.orElse(null);
    }

    @Override
    public boolean isFolder(String path) {
        return files.isFolder(path);
    }

    @Override
    public @Nullable Kustomization kustomization(String folder) {
        return kustomizations.computeIfAbsent(folder, this::findKustomization).orElse(null);
    }

    private Optional<Kustomization> findKustomization(String folder) {
        List<SourceFile> found = Kustomization.FILE_NAMES.stream().map(name -> file(folder, name)).filter(Objects::nonNull).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = found.get(0);
        if (found.size() > 1) {
            problems.refused(Place.startOf(found.get(1)), "kustomize refuses a folder with both " + file.name() + " and "
                    + found.get(1).name() + "; delete one of them", null);
        }
        List<Document> documents = text(file) == null ? List.of() : documents(file);
        // One that cannot be read still rules its folder: what lies beside it may be patches.
        return documents.isEmpty() || !(documents.get(0).root() instanceof Mapping) ? Optional.of(new Kustomization(folder, Mapping.empty(Place.startOf(file))))
                : Optional.ofNullable(Kustomization.of(documents.get(0)));
    }

    @Override
    public Limits limits() {
        return limits;
    }

    Set<SourceFile> commented() {
        return commented;
    }

    /** What is wrong with files that cannot be read, now that every application was. */
    void grade() {
        unreadables.graded().forEach(problems);
    }

    Problems problems() {
        return problems;
    }
}
