package dev.scalinglint.tree.files;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.finding.Severity;
import dev.scalinglint.manifest.ManifestText;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.yaml.InputFindings;
import dev.scalinglint.source.Purpose;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import dev.scalinglint.tree.kustomize.Kustomization;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files that cannot be read. How bad that is depends on who would read them, which is known only once every application
 * was: what Argo CD, kustomize or Compose reads, or what says that it is a manifest, fails; the rest belongs to other
 * programs, or to tests and documents. Safe on many threads.
 */
final class Unreadables {
    /** In the path of what another program copies and fills in. */
    private static final List<String> SKELETONS = List.of("skeleton", "cookiecutter", "copier", "scaffold", "template",
            "boilerplate", "{{");

    private static final Set<String> COMPOSE = Set.of("compose.yaml", "compose.yml", "docker-compose.yaml",
            "docker-compose.yml");

    private final Map<SourceFile, Finding> found = new ConcurrentHashMap<>();
    private final Set<SourceFile> taken = ConcurrentHashMap.newKeySet();
    private final Set<SourceFile> claimed = ConcurrentHashMap.newKeySet();

    void add(SourceFile file, Finding problem) {
        found.putIfAbsent(file, problem);
    }

    /** Takes note that a kustomization, a Compose file or Argo CD names a file. */
    void take(SourceFile file) {
        taken.add(file);
    }

    /** Takes note that a file lies in a folder that Argo CD applies. */
    void claim(SourceFile file) {
        claimed.add(file);
    }

    List<Finding> graded() {
        return found.entrySet().stream().map(entry -> graded(entry.getKey(), entry.getValue())).toList();
    }

    private Finding graded(SourceFile file, Finding problem) {
        String text = text(file);
        if (text == null) {
            return problem;
        }
        boolean isTemplate = problem.severity() == Severity.INFO;
        if (isApplied(file, text, isTemplate)) {
            return isTemplate
                    ? changed(problem, Severity.ERROR,
                            "is a template and no YAML, and is applied as it stands: fill it in first, or do not "
                                    + "list it")
                    : problem;
        }
        if (isTemplate) {
            String kind = ManifestText.isManifest(text) ? ManifestText.filledByController(text) : null;
            return kind == null
                    ? problem
                    : changed(problem, Severity.ERROR,
                            "is not valid YAML: templates of this kind, " + kind
                                    + ", are filled in within its strings, once it was read; "
                                    + (kind.equals("ApplicationSet")
                                            ? "conditions belong into templatePatch"
                                            : "quote them"));
        }
        if (OtherFiles.isComposeName(file.name()) || file.onDisk() == null) {
            return problem;
        }
        if (ManifestText.isManifest(text)) {
            return !Purpose.isShown(file.path())
                    ? problem
                    : changed(problem, Severity.INFO, problem.message()
                            + "; its path says that it is for a test, an example or a document, and nothing here "
                            + "applies it");
        }
        return changed(problem, Severity.INFO, problem.message() + "; it is no manifest, and nothing here reads it");
    }

    /**
     * Whether somebody reads it as it stands. By its name alone, where it does not lie among what is copied and filled
     * in.
     */
    private boolean isApplied(SourceFile file, String text, boolean isTemplate) {
        boolean isKustomization = Kustomization.FILE_NAMES.contains(file.name());
        boolean isNamed = isKustomization || isTemplate && COMPOSE.contains(file.name());
        boolean isToBeFilledIn = isTemplate && SKELETONS.stream().anyMatch(file.path()::contains);
        return taken.contains(file) && !isKustomization || isNamed && !isToBeFilledIn
                || claimed.contains(file) && ManifestText.isForArgo(text);
    }

    private static Finding changed(Finding problem, Severity severity, String message) {
        return InputFindings.unreadable(severity, problem.place(), message);
    }

    /** As far as it can be read; null where it cannot be at all. */
    private static @Nullable String text(SourceFile file) {
        try {
            return file.text();
        } catch (UnreadableException e) {
            return e.garbled();
        }
    }
}
