package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Glob;
import dev.scalinglint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An image that a Dockerfile of the tree makes: one of its stages, and the stages before it that it copies from.
 *
 * @param context the folder that files are copied from, relative to the repository; null when it is none of the
 * repository
 */
public record BuiltImage(Stage stage, List<Stage> stages, @Nullable String context) {
    private static final List<String> PROGRAMS =
            List.of("/usr/local/sbin/", "/usr/local/bin/", "/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/");
    private static final int DEEPEST = 8;

    /**
     * Reads a Dockerfile.
     *
     * @param arguments that the build is given
     * @param target    the stage that is asked for; null for the last
     * @return null when it has no such stage
     */
    public static @Nullable BuiltImage of(CopySource source, Map<String, String> arguments, @Nullable String target,
            @Nullable String context) {
        List<Stage> stages = Stages.of(Dockerfile.read(source), arguments);
        Stage stage = stages.isEmpty()
                ? null
                : target == null
                        ? stages.get(stages.size() - 1)
                        : Stages.named(stages, target);
        return stage == null ? null : new BuiltImage(stage, stages, context);
    }

    /** The image that its first stage starts from, as written. */
    public String base() {
        return stage.base;
    }

    /** The ports that it exposes. */
    public List<String> ports() {
        return stage.ports;
    }

    /** Whether it has a health check; null where only the image that it starts from knows. */
    public @Nullable Boolean healthcheck() {
        return stage.healthcheck;
    }

    /** Null when only the image that it starts from knows. */
    public @Nullable List<Scalar> entrypoint() {
        return stage.entrypoint;
    }

    /** Null when only the image that it starts from knows. */
    public @Nullable List<Scalar> command() {
        return stage.command;
    }

    /** The variables that it sets itself. */
    public Map<String, Scalar> environment() {
        return stage.environment;
    }

    /** The folder that it works in. */
    public String folder() {
        return stage.folder;
    }

    /** Paths in the repository of what is copied from the build context to where a part of the path says. */
    public List<String> copied(String part) {
        String from = context;
        return from == null
                ? List.of()
                : stage.copies.stream().filter(copy -> copy.from() == null && copy.target().contains(part))
                        .flatMap(copy -> copy.sources().stream()).map(source -> joined(from, source)).toList();
    }

    /**
     * The file of the repository that stands at a path of the image; null when none is known to.
     *
     * @param path  absolute, or relative to the folder that it works in, or the name of a program
     * @param files the repository's, by path
     */
    public @Nullable SourceFile file(String path, @Nullable String folder,
            Function<String, @Nullable SourceFile> files) {
        SourceFile file = at(stage, Stage.Path.of(folder == null ? stage.folder : folder, path), files, 0);
        if (file == null && path.indexOf('/') < 0) {
            for (String programs : PROGRAMS) {
                file = file == null ? at(stage, programs + path, files, 0) : file;
            }
        }
        return file;
    }

    private @Nullable SourceFile at(Stage in, String path, Function<String, @Nullable SourceFile> files, int depth) {
        for (int i = in.copies.size() - 1; i >= 0 && depth < DEEPEST; i--) {
            Stage.Copy copy = in.copies.get(i);
            for (String source : copy.sources()) {
                for (String candidate : sources(copy.target(), source, path)) {
                    SourceFile file = copied(copy.from(), candidate, files, depth);
                    if (file != null) {
                        return file;
                    }
                }
            }
        }
        return null;
    }

    /** What a path may be a copy of: the source itself, or something in it. */
    private static List<String> sources(String target, String source, String path) {
        String clean = source.endsWith("/") && source.length() > 1 ? source.substring(0, source.length() - 1) : source;
        String name = clean.substring(clean.lastIndexOf('/') + 1);
        String folder = target.endsWith("/") ? target : target + "/";
        if (path.equals(target) || path.equals(folder + name) && !name.equals(".")) {
            return List.of(clean, clean + "/" + name);
        }
        return path.startsWith(folder)
                && clean.indexOf('*') < 0
                        ? List.of(clean + "/" + path.substring(folder.length()))
                        : path.startsWith(folder) ? List.of(glob(clean, path.substring(folder.length()))) : List.of();
    }

    private static String glob(String pattern, String name) {
        String folder = pattern.substring(0, pattern.lastIndexOf('/') + 1);
        return folder.indexOf('*') >= 0
                || !Glob.of(pattern.substring(folder.length())).covers(name)
                        ? ""
                        : folder + name;
    }

    private @Nullable SourceFile copied(@Nullable String from, String source,
            Function<String, @Nullable SourceFile> files, int depth) {
        if (source.isEmpty()) {
            return null;
        }
        if (from == null) {
            return context == null ? null : files.apply(joined(context, source));
        }
        Stage other = Stages.named(stages, from);
        return other == null || other == stage
                && depth > 0 ? null : at(other, Stage.Path.of("/", source), files, depth + 1);
    }

    private static String joined(String context, String path) {
        String inside = Stage.Path.of("/", path).substring(1);
        return context.isEmpty() ? inside : inside.isEmpty() ? context : context + "/" + inside;
    }
}
