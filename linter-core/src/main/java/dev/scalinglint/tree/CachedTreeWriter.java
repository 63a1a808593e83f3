package dev.scalinglint.tree;

import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.files.Identity;
import dev.scalinglint.tree.files.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what of a tree the next run need not find out again. */
record CachedTreeWriter(Listing listing, Structure structure, Repository repository, @Nullable KustomizationUsers users,
        @Nullable Neighbourhood neighbourhood) {

    /**
     * @param mentioning the files that were asked for by words in their text
     * @param before     what was known of the same tree when only a part of it was linted: what nobody asked this time
     *                   is still so; null when all of it was
     */
    CachedTree of(Map<List<String>, List<SourceFile>> mentioning, int applications, @Nullable CachedTree before) {
        Map<List<String>, List<String>> found = before == null ? new HashMap<>() : new HashMap<>(before.mentioning());
        mentioning.forEach((asked, files) -> found.put(asked, paths(files)));
        List<String> words = new ArrayList<>(List.of(Structure.SKIP));
        words.addAll(Repository.UNRESTRICTED);
        found.keySet().forEach(words::addAll);
        return new CachedTree(applications, paths(structure.said()), structure.makers(), plain(words, before), words,
                found,
                users == null ? null : users.counts(path -> listing.files().known(path) != null),
                neighbourhood == null ? null : neighbourhood.known(), adopted(before));
    }

    private Map<String, List<Identity>> plain(List<String> words, @Nullable CachedTree before) {
        Map<String, List<Identity>> plain = new TreeMap<>();
        for (SourceFile file : listing.found()) {
            boolean shared = structure.isOfChart(file) || structure.parsed().contains(file)
                    || repository.shared().contains(file)
                    || before != null && !before.plain().containsKey(file.path());
            List<Identity> identities = shared ? null : repository.outlines().plain(file, words);
            if (identities != null) {
                plain.put(file.path(), identities);
            }
        }
        return plain;
    }

    private Map<String, String> adopted(@Nullable CachedTree before) {
        Map<String, String> adopted = before == null ? new HashMap<>() : new HashMap<>(before.adopted());
        repository.adopted().forEach((file, by) -> adopted.put(file.path(), by.path()));
        return adopted;
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }
}
