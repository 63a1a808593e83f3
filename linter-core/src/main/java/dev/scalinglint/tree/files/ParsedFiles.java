package dev.scalinglint.tree.files;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files parsed last: several overlays build on one base. Bounded by the length of their texts, because the trees of
 * a text take about fifteen times its length and a large repository's do not fit in memory.
 */
final class ParsedFiles {
    private static final long MOST = Runtime.getRuntime().maxMemory() / 100;

    private record Parsed(List<Document> documents, long length) {}

    private final Map<SourceFile, Parsed> files = new LinkedHashMap<>(16, 0.75f, true);
    private long length;

    synchronized @Nullable List<Document> get(SourceFile file) {
        Parsed parsed = files.get(file);
        return parsed == null ? null : parsed.documents();
    }

    synchronized void put(SourceFile file, List<Document> documents) {
        Parsed added = new Parsed(documents, lengthOf(file));
        Parsed before = files.put(file, added);
        length += added.length() - (before == null ? 0 : before.length());
        Iterator<Parsed> oldest = files.values().iterator();
        while (length > MOST) {
            length -= oldest.next().length();
            oldest.remove();
        }
    }

    private static long lengthOf(SourceFile file) {
        try {
            return file.text().length();
        } catch (UnreadableException e) {
            return 0;
        }
    }
}
