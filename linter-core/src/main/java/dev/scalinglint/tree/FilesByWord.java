package dev.scalinglint.tree;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Parallel;
import dev.scalinglint.tree.files.Repository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which files of a tree hold one of some words, each looked for once. Safe on many threads. */
final class FilesByWord {
    private final Repository repository;
    private final @Nullable CachedTree memory;
    private final Supplier<List<SourceFile>> files;
    private final Map<List<String>, List<SourceFile>> found = new ConcurrentHashMap<>();
    private volatile boolean asksMore;

    /** @param files asked for when words are looked for that are not remembered */
    FilesByWord(Repository repository, @Nullable CachedTree memory, Supplier<List<SourceFile>> files) {
        this.repository = repository;
        this.memory = memory;
        this.files = files;
    }

    /** Objects of these files. */
    List<KubeObject> objects(List<String> words) {
        List<SourceFile> mentioning = found.get(words);
        if (mentioning == null) {
            // Not computed within the map: a thread that waits for its part of the work may be given another
            // application's.
            mentioning = find(words);
            found.put(words, mentioning);
        }
        return mentioning.stream().flatMap(file -> repository.objects(file).stream()).toList();
    }

    private List<SourceFile> find(List<String> words) {
        List<String> known = memory == null ? null : memory.mentioning().get(words);
        asksMore |= known == null;
        return known != null
                ? known.stream().map(repository::file).filter(Objects::nonNull).toList()
                : Parallel.on(files.get()).filter(file -> repository.mentions(file, words)).toList();
    }

    /** What was asked so far. */
    Map<List<String>, List<SourceFile>> found() {
        return found;
    }

    /** Whether something was asked that is not remembered. */
    boolean asksMore() {
        return asksMore;
    }
}
