package dev.scalinglint.gate.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository to try things on. */
public final class Sandbox implements AutoCloseable {
    private static final PersonIdent SOMEBODY = new PersonIdent("Somebody", "somebody@example.org");

    private final Path folder;
    private final Git git;

    private Sandbox(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    public static Sandbox in(Path folder) throws GitAPIException, IOException {
        QuietSystem.install();
        return new Sandbox(folder.toRealPath(),
                Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call());
    }

    /** One that is there already. */
    public static Sandbox at(Path folder) throws IOException {
        QuietSystem.install();
        return new Sandbox(folder.toRealPath(), Git.open(folder.toFile()));
    }

    public Path folder() {
        return folder;
    }

    public Git git() {
        return git;
    }

    /** Writes a file, with the folders it lies in. */
    public Sandbox write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    public Sandbox link(String path, String target) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(target));
        return this;
    }

    /** Deletes a file, or a folder and all below it. */
    public Sandbox delete(String path) throws IOException {
        try (Stream<Path> below = Files.walk(folder.resolve(path))) {
            for (Path file : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
        return this;
    }

    public Sandbox move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
        return this;
    }

    /** Commits all there is; returns the commit. */
    public String commit() throws GitAPIException {
        return commit("a change");
    }

    /** Commits all there is, or nothing; returns the commit. */
    public String commit(String message) throws GitAPIException {
        stage();
        return git.commit().setMessage(message).setAuthor(SOMEBODY).setCommitter(SOMEBODY).setAllowEmpty(true)
                .setSign(false).call().name();
    }

    public Sandbox stage() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        return this;
    }

    /** Copies a folder of this project into it. */
    public Sandbox copy(Path from, List<String> without) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> without.stream().noneMatch(file.toString()::contains)).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return this;
    }

    @Override
    public void close() {
        git.close();
    }
}
