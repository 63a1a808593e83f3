package dev.scalinglint.tree.files;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.yaml.YamlReader;
import dev.scalinglint.source.FileTree;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.compose.ComposeFiles;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.OpenedLists;
import dev.scalinglint.tree.kustomize.Workspace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files of one run, and what is asked of them by whoever applies them. Safe on many threads. */
public final class Repository implements Workspace, ComposeFiles {
    /** Where one of these stands, something has kustomize read what lies outside the folder that is built. */
    public static final List<String> UNRESTRICTED = List.of("kustomize.toolkit.fluxcd.io", "LoadRestrictionsNone");

    private final FileTree files;
    private final Scripts scripts = new Scripts(this::scripts);
    private final Problems problems;
    private final FileManifests manifests;
    private final ObjectOutlines outlines;
    private final ListedFolders listed = new ListedFolders();
    private final Map<String, Optional<Kustomization>> kustomizations = new ConcurrentHashMap<>();
    private final Set<SourceFile> applied = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> shared = ConcurrentHashMap.newKeySet();
    private final Map<SourceFile, SourceFile> adopted = new ConcurrentHashMap<>();
    private @Nullable List<SourceFile> unrestricted;

    public Repository(FileTree files, Limits limits, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.manifests = new FileManifests(limits, problems);
        this.outlines = new ObjectOutlines(manifests);
    }

    /**
     * Takes over folders that were listed completely, so that looking for a name in them costs nothing. To be called
     * before the rest.
     */
    public void list(Collection<SourceFile> found, Predicate<String> isComplete) {
        listed.add(found, isComplete);
    }

    public @Nullable SourceFile gitConfig() {
        return files.gitConfig();
    }

    /** A manifest by its folder and name. */
    public @Nullable SourceFile file(String folder, String name) {
        return listed.has(folder) ? listed.file(folder, name) : file(folder.isEmpty() ? name : folder + "/" + name);
    }

    /**
     * Whether there is such a file, asked of a text that may be no name at all: it is not kept among what was asked.
     */
    boolean isFile(String folder, String name) {
        return listed.has(folder)
                ? listed.file(folder, name) != null
                : files.isFile(folder.isEmpty() ? name : folder + "/" + name);
    }

    /** Which objects the files hold. */
    public ObjectOutlines outlines() {
        return outlines;
    }

    public boolean mentions(SourceFile file, List<String> words) {
        return manifests.mentions(file, words);
    }

    /** A file's objects, {@code List} kinds opened. */
    public List<KubeObject> objects(SourceFile file) {
        return objects(manifests.documents(file));
    }

    /**
     * The same for an application that applies them.
     *
     * @param claimed whether Argo CD names their folder
     */
    List<KubeObject> applied(SourceFile file, boolean claimed) {
        applied.add(file);
        if (claimed) {
            manifests.unreadables().claim(file);
        }
        return objects(manifests.documents(file));
    }

    /** What some documents hold, {@code List} kinds opened. */
    static List<KubeObject> objects(List<Document> documents) {
        return documents.stream().flatMap(document -> OpenedLists.unwrapped(document.root()).stream())
                .map(KubeObject::of).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Document> documents(SourceFile file) {
        applied.add(file);
        manifests.unreadables().take(file);
        return manifests.documents(file);
    }

    /** The documents of a file for a generator, of whose parameters many applications may be made. */
    public List<Document> parameters(SourceFile file) {
        shared.add(file);
        return documents(file);
    }

    /** Files that say something about more than the applications which use them, as far as anybody has asked. */
    public Set<SourceFile> shared() {
        return shared;
    }

    /** Says what is wrong with YAML files that nothing has read; JSON is too often something else altogether. */
    public void check(List<SourceFile> selected) {
        manifests.check(selected);
    }

    /** How many files were read so far. */
    public int read() {
        return manifests.read().size();
    }

    /** The files read so far. */
    public Set<SourceFile> parsed() {
        return Set.copyOf(manifests.read());
    }

    /** Whether a file may hold objects and no application has asked for them. */
    public boolean isUnapplied(SourceFile file) {
        String text = applied.contains(file) ? null : manifests.text(file);
        return text != null && YamlReader.mayHoldObject(text);
    }

    /** The objects of a file that nothing applies: what is wrong with it is {@link #check}'s to say. */
    public List<KubeObject> unapplied(SourceFile file) {
        return objects(manifests.unapplied(file));
    }

    @Override
    public boolean isWrittenByScript(String name) {
        return scripts.write(name);
    }

    @Override
    public boolean isBroken(SourceFile file) {
        return manifests.isBroken(file);
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
        manifests.text(file);
    }

    /** Files that are linted on account of another one, and that one. */
    public Map<SourceFile, SourceFile> adopted() {
        return adopted;
    }

    /** The file on whose account another one is linted; null for all that were found by themselves. */
    public @Nullable SourceFile adopter(SourceFile file) {
        return adopted.get(file);
    }

    /** The texts of scripts, pipelines and instructions. */
    public List<SourceFile> scripts() {
        List<SourceFile> scripts = files.scripts();
        shared.addAll(scripts);
        return scripts;
    }

    @Override
    public void refused(Place place, String reason) {
        problems.refused(place, reason, null);
    }

    @Override
    public void exceeded(Place place, String reason) {
        problems.exceeded(place, reason, null);
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
            unrestricted = listed.files().filter(file -> mentions(file, UNRESTRICTED))
                    .min(Comparator.comparing(SourceFile::path)).stream().toList();
        }
        return unrestricted.isEmpty() ? null : unrestricted.get(0);
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
        List<SourceFile> found =
                Kustomization.FILE_NAMES.stream().map(name -> file(folder, name)).filter(Objects::nonNull).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        SourceFile file = found.get(0);
        if (found.size() > 1) {
            problems.refused(Place.startOf(found.get(1)), "kustomize refuses a folder with both " + file.name()
                    + " and "
                    + found.get(1).name() + "; delete one of them", null);
        }
        List<Document> documents = manifests.text(file) == null ? List.of() : documents(file);
        // One that cannot be read still rules its folder: what lies beside it may be patches.
        return documents.isEmpty() || !(documents.get(0).root() instanceof Mapping)
                ? Optional.of(new Kustomization(folder, Mapping.empty(Place.startOf(file))))
                : Optional.ofNullable(Kustomization.of(documents.get(0)));
    }

    @Override
    public Limits limits() {
        return manifests.limits();
    }

    public Set<SourceFile> commented() {
        return manifests.commented();
    }

    /** What is wrong with files that cannot be read, now that every application was. */
    public void grade() {
        manifests.grade();
    }

    public Problems problems() {
        return problems;
    }
}
