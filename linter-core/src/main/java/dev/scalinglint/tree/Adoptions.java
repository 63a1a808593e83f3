package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Repository;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that are linted on account of one that uses them, as this run has found and an earlier one had. */
final class Adoptions {
    private final Repository repository;
    private final Map<String, String> before;

    Adoptions(Repository repository, @Nullable CachedTree memory) {
        this.repository = repository;
        this.before = memory == null ? Map.of() : memory.adopted();
    }

    /** Whether one of some files uses it. */
    boolean isOnAccountOf(Set<SourceFile> files, SourceFile file) {
        SourceFile adopter = repository.adopter(file);
        String remembered = adopter != null ? null : before.get(file.path());
        return files.contains(remembered == null ? adopter : repository.file(remembered));
    }

    /**
     * Whether there are others than before.
     *
     * @param again files of the applications that were linted again
     */
    boolean differ(Set<SourceFile> again) {
        return before.entrySet().stream().anyMatch(adopted -> isLeft(adopted, again))
                || !repository.adopted().keySet().stream().allMatch(file -> before.containsKey(file.path()));
    }

    /** Whether a file was linted on account of one that was linted again and does not ask for it any more. */
    private boolean isLeft(Map.Entry<String, String> adopted, Set<SourceFile> again) {
        SourceFile file = repository.file(adopted.getKey());
        return again.contains(repository.file(adopted.getValue()))
                && (file == null || repository.adopter(file) == null);
    }
}
