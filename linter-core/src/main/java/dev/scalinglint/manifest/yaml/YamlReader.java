package dev.scalinglint.manifest.yaml;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Written;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files to documents: YAML or JSON text, and what {@link OtherFiles} knows. What cannot be read becomes an
 * {@code input/*} finding; what stands before it is still returned.
 */
public final class YamlReader {
    private YamlReader() {}

    /** The documents of a file that are not empty. */
    public static List<Document> read(SourceFile file, Limits limits, Consumer<Finding> problems) {
        String text = text(file, problems);
        if (text == null) {
            return List.of();
        }
        return file.isNginx()
                ? List.of(OtherFiles.nginx(file, text))
                : new FileReading(file, text, limits, problems).documents().stream().map(OtherFiles::named).toList();
    }

    /** The documents as they stand in a text, for whoever changes it; null where something in it cannot be read. */
    public static @Nullable List<Written> written(SourceFile file, String text) {
        List<Finding> problems = new ArrayList<>();
        List<Written> documents = new FileReading(file, text, Limits.DEFAULT, problems::add).written();
        return problems.isEmpty() ? documents : null;
    }

    /** Only says what is wrong with a file, without making a tree of it: for files that hold nothing to lint. */
    public static void check(SourceFile file, Limits limits, Consumer<Finding> problems) {
        String text = text(file, problems);
        if (text != null && !file.isNginx()) {
            new FileReading(file, text, limits, problems).check();
        }
    }

    /** Whether a text can hold a Kubernetes object as such. False is certain, true is not. */
    public static boolean mayHoldObject(String text) {
        return text.contains("kind") && text.contains("apiVersion");
    }

    private static @Nullable String text(SourceFile file, Consumer<Finding> problems) {
        try {
            return file.text();
        } catch (UnreadableException e) {
            problems.accept(InputFindings.of(file, e));
            return null;
        }
    }
}
