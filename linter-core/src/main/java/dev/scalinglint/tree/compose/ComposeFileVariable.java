package dev.scalinglint.tree.compose;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMPOSE_FILE} of a folder's {@code .env}: the files that docker compose loads there, in this order.
 *
 * @param file    the path of the {@code .env}
 * @param parts   those that are in the repository
 * @param missing those that are not, though they should be
 */
record ComposeFileVariable(String file, List<SourceFile> parts, List<String> missing) {
    /** Null where nothing names any. */
    static @Nullable ComposeFileVariable of(String folder, ComposeFiles files) {
        SourceFile file = files.file(folder.isEmpty() ? ".env" : folder + "/.env");
        Map<String, String> variables;
        try {
            variables = DotEnv.read(file, Map.of());
        } catch (DotEnv.Refused e) {
            return null;
        }
        String names = variables.get("COMPOSE_FILE");
        if (file == null || names == null) {
            return null;
        }
        String separator = variables.get("COMPOSE_PATH_SEPARATOR");
        List<SourceFile> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names.split(java.util.regex.Pattern.quote(separator == null || separator.isEmpty()
                ? ":"
                : separator), -1)) {
            String path = KustomizePaths.resolve(folder, name);
            SourceFile part = path == null || name.isEmpty() ? null : files.file(path);
            if (part != null) {
                parts.add(part);
            } else if (path != null) {
                missing.add(name.isEmpty() ? "nothing" : name);
            }
        }
        return new ComposeFileVariable(file.path(), parts, missing);
    }
}
