package dev.scalinglint.manifest;

import dev.scalinglint.finding.Finding;
import dev.scalinglint.source.Limits;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** YAML or JSON text to documents. What cannot be read becomes an {@code input/*} finding; what stands before it is still returned. */
public final class YamlReader {
    private YamlReader() {}

    /** The documents of a file that are not empty. */
    public static List<Document> read(SourceFile file, Limits limits, Consumer<Finding> problems) {
        String text = text(file, problems);
        return text == null ? List.of() : new FileReading(file, text, limits, problems).documents();
    }

    /** Only says what is wrong with a file, without making a tree of it: for files that hold nothing to lint. */
    public static void check(SourceFile file, Limits limits, Consumer<Finding> problems) {
        String text = text(file, problems);
        if (text != null) {
            new FileReading(file, text, limits, problems).check();
        }
    }

    /** Whether a text can hold a Kubernetes object. False is certain, true is not. */
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
