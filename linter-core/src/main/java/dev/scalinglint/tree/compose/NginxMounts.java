package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of the repository that a service finds below {@code /etc/nginx}: by volumes, and by Compose's own
 * configs.
 */
record NginxMounts(Mapping options, Mapping project, ComposeFiles files) {
    private static final String NGINX = "/nginx";

    /** Whether a volume or config goes where nginx reads its configuration. */
    static boolean intoNginx(Mapping options) {
        for (String list : List.of("volumes", "configs")) {
            for (Node item : options.items(list)) {
                Scalar target = item instanceof Mapping mapping ? mapping.scalar("target") : null;
                if (item instanceof Scalar text && text.text().contains(":/etc/nginx")
                        || target != null && target.text().startsWith("/etc/nginx")) {
                    return true;
                }
            }
        }
        return false;
    }

    List<SourceFile> nginx() {
        List<SourceFile> found = new ArrayList<>();
        for (Node volume : options.items("volumes")) {
            if (volume instanceof Scalar text) {
                String[] parts = text.text().split(":");
                add(text, parts.length < 2
                        || !parts[0].contains("/") ? null : parts[0], parts.length < 2 ? "" : parts[1], found);
            } else if (volume instanceof Mapping mapping) {
                Scalar source = mapping.scalar("source");
                Scalar target = mapping.scalar("target");
                if (source != null && target != null) {
                    add(source, source.text(), target.text(), found);
                }
            }
        }
        for (Node config : options.items("configs")) {
            Scalar name = config instanceof Scalar text
                    ? text
                    : config instanceof Mapping mapping
                            ? mapping.scalar("source")
                            : null;
            Scalar file = name == null ? null : project.scalar("configs", name.text(), "file");
            if (file != null) {
                add(file, file.text(), NGINX, found);
            }
        }
        return found;
    }

    private void add(Scalar written, @Nullable String source, String target, List<SourceFile> found) {
        String path = source == null || !target.contains(NGINX) ? null : OptionSpelling.path(written, source);
        SourceFile file = path == null ? null : files.file(path);
        if (file != null) {
            found.add(file);
        } else if (path != null) {
            found.addAll(configurations(path, files));
        }
    }

    /** The configuration files of a folder and of the folders in it that nginx includes from by custom. */
    static List<SourceFile> configurations(String folder, ComposeFiles files) {
        List<SourceFile> found = new ArrayList<>();
        for (String below : List.of("", "/conf.d", "/templates", "/sites-enabled", "/http.d")) {
            for (SourceFile file : files.folder(folder + below)) {
                if (file.name().endsWith(".conf") || file.name().endsWith(".template")
                        || below.equals("/sites-enabled")) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
