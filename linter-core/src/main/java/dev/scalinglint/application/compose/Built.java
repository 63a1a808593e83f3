package dev.scalinglint.application.compose;

import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Dockerfile of a service that is built from this repository says.
 *
 * @param ports       that it exposes
 * @param healthcheck whether it has one
 * @param isNginx     whether it starts from an image of nginx
 * @param copied      nginx configuration that it copies into the image
 */
record Built(List<String> ports, boolean healthcheck, boolean isNginx, List<SourceFile> copied) {
    private static final Built UNKNOWN = new Built(List.of(), false, false, List.of());

    static Built of(Mapping options, ComposeFiles files) {
        Scalar context = options.scalar("build") != null ? options.scalar("build") : options.scalar("build", "context");
        String folder = context == null ? null : Options.path(context);
        Scalar named = options.scalar("build", "dockerfile");
        String path = folder == null ? null : Paths.resolve(folder, named == null ? "Dockerfile" : named.text());
        SourceFile file = path == null ? null : files.file(path);
        try {
            return file == null ? UNKNOWN : read(file.text(), folder, files);
        } catch (UnreadableException e) {
            return UNKNOWN;
        }
    }

    private static Built read(String dockerfile, String folder, ComposeFiles files) {
        List<String> ports = new ArrayList<>();
        List<SourceFile> copied = new ArrayList<>();
        boolean healthcheck = false;
        boolean isNginx = false;
        for (String line : dockerfile.split("\\R")) {
            String[] words = line.strip().split("[\\s]+");
            switch (words[0].toUpperCase(java.util.Locale.ROOT)) {
                case "FROM" -> isNginx = line.contains("nginx") || line.contains("openresty");
                case "EXPOSE" -> List.of(words).subList(1, words.length).forEach(port -> ports.add(port.split("/")[0]));
                case "HEALTHCHECK" -> healthcheck = words.length > 1 && !words[1].equals("NONE");
                case "COPY", "ADD" -> copy(words, folder, files, copied);
                default -> { }
            }
        }
        return new Built(ports, healthcheck, isNginx, isNginx ? copied : List.of());
    }

    private static void copy(String[] words, String folder, ComposeFiles files, List<SourceFile> copied) {
        if (words.length < 3 || !words[words.length - 1].contains("/nginx")) {
            return;
        }
        for (int i = 1; i < words.length - 1; i++) {
            String path = words[i].startsWith("--") ? null : Paths.resolve(folder, words[i]);
            SourceFile file = path == null ? null : files.file(path);
            if (file != null) {
                copied.add(file);
            } else if (path != null) {
                Mounts.configurations(path, files).forEach(copied::add);
            }
        }
    }
}
