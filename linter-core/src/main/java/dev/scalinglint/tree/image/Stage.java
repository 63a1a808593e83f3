package dev.scalinglint.tree.image;

import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one stage of a Dockerfile comes to, with the stage of the same file that it starts from. Changed only while it
 * is read.
 */
final class Stage {
    /** What is copied: {@code from} is another stage, null for the build context. */
    record Copy(List<String> sources, String target, @Nullable String from) {}

    final String base;
    final @Nullable String name;
    final List<String> ports = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    /** Values as they are written; null for what nothing here says. */
    final Map<String, Scalar> environment = new LinkedHashMap<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    @Nullable List<Scalar> entrypoint;
    @Nullable List<Scalar> command;
    List<String> shell = List.of("/bin/sh", "-c");
    String folder = "/";
    /** Null where the image that it starts from decides. */
    @Nullable Boolean healthcheck;
    private boolean ownCommand;

    Stage(String base, @Nullable String name, @Nullable Stage below) {
        this.base = below == null ? base : below.base;
        this.name = name;
        if (below != null) {
            ports.addAll(below.ports);
            copies.addAll(below.copies);
            environment.putAll(below.environment);
            variables.putAll(below.variables);
            entrypoint = below.entrypoint;
            command = below.command;
            shell = below.shell;
            folder = below.folder;
            healthcheck = below.healthcheck;
        }
    }

    /** A command of the image below belongs to the entry point of the image below. */
    void enter(List<Scalar> words) {
        entrypoint = words;
        command = ownCommand ? command : null;
    }

    void run(List<Scalar> words) {
        command = words;
        ownCommand = true;
    }

    /** A path as seen from the folder that it works in. */
    String absolute(String path) {
        return Path.of(folder, path);
    }

    /** Paths inside an image. */
    static final class Path {
        private Path() {}

        static String of(String folder, String path) {
            List<String> parts = new ArrayList<>();
            for (String part : (path.startsWith("/") ? path : folder + "/" + path).split("/")) {
                if (part.equals("..")) {
                    if (!parts.isEmpty()) {
                        parts.remove(parts.size() - 1);
                    }
                } else if (!part.isEmpty() && !part.equals(".")) {
                    parts.add(part);
                }
            }
            return "/" + String.join("/", parts);
        }
    }
}
