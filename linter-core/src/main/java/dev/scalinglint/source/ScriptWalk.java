package dev.scalinglint.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for the files by which people set up a system: shell scripts, make files, pipelines, instructions. Bounded, for
 * it is only to find out who else may make something: what it does not reach is not known. Links are not followed.
 */
final class ScriptWalk extends SimpleFileVisitor<Path> {
    private static final int MOST_VISITED = 20_000;
    private static final int MOST_FOUND = 500;

    private static final Set<String> NAMES = Set.of("makefile", "gnumakefile", "justfile", "tiltfile", "earthfile",
            "jenkinsfile", "vagrantfile",
            "procfile", "rakefile", "taskfile.yml", "taskfile.yaml", "skaffold.yaml", "helmfile.yaml",
            "helmfile.yaml.gotmpl", "devspace.yaml",
            "garden.yml", ".gitlab-ci.yml", ".travis.yml", "azure-pipelines.yml", "cloudbuild.yaml",
            "bitbucket-pipelines.yml", "buildspec.yml");

    private static final List<String> ENDINGS = List.of(".sh", ".bash", ".zsh", ".fish", ".ps1", ".mk", ".py", ".rb",
            ".tf", ".hcl", ".md", ".adoc",
            ".rst", ".txt", ".j2", ".tmpl", ".tpl", ".template");

    private static final Set<String> HIDDEN = Set.of(".github", ".gitlab", ".circleci", ".ci", ".azure", ".buildkite",
            ".woodpecker");

    private final FileTree tree;
    private final List<SourceFile> found = new ArrayList<>();
    private int visited;

    ScriptWalk(FileTree tree) {
        this.tree = tree;
    }

    List<SourceFile> files() {
        try {
            Files.walkFileTree(tree.root(), Set.of(), tree.limits().maxFolderDepth(), this);
        } catch (IOException e) {
            // What was found until then is found.
        }
        found.sort((a, b) -> a.path().compareTo(b.path()));
        return List.copyOf(found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = folder.equals(tree.root()) ? "" : String.valueOf(folder.getFileName());
        boolean isSkipped = name.startsWith(".") && !HIDDEN.contains(name) || name.equals("node_modules")
                || name.equals("vendor") || name.equals("target");
        return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = FileNames.shown(tree.root(), file);
        if (attributes.isRegularFile() && attributes.size() <= tree.limits().maxFileBytes() && isScript(path)
                && !tree.isExcluded(path)) {
            found.add(tree.source(file, path));
        }
        return ++visited < MOST_VISITED && found.size() < MOST_FOUND
                ? FileVisitResult.CONTINUE
                : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isScript(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return NAMES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith) || lower.startsWith(".")
                && (name.endsWith(".yml") || name.endsWith(".yaml"));
    }
}
