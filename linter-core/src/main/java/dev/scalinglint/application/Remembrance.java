package dev.scalinglint.application;

import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what of a tree the next run need not find out again. */
record Remembrance(Listing listing, Structure structure, Repository repository, @Nullable Users users, @Nullable Neighbourhood neighbourhood) {

    /** @param mentioning the files that were asked for by words in their text */
    TreeMemory of(Map<List<String>, List<SourceFile>> mentioning, int applications) {
        List<String> words = new ArrayList<>(List.of(Structure.SKIP));
        Map<List<String>, List<String>> found = new HashMap<>();
        mentioning.forEach((asked, files) -> {
            words.addAll(asked);
            found.put(asked, paths(files));
        });
        return new TreeMemory(applications, paths(structure.said()), structure.makers(), plain(words), words, found,
                users == null ? null : users.counts(path -> listing.files().known(path) != null),
                neighbourhood == null ? null : neighbourhood.known(), adopted());
    }

    private Map<String, List<Identity>> plain(List<String> words) {
        Map<String, List<Identity>> plain = new TreeMap<>();
        for (SourceFile file : listing.found()) {
            boolean shared = structure.isOfChart(file) || structure.parsed().contains(file) || repository.shared().contains(file);
            List<Identity> identities = shared ? null : repository.outlines().plain(file, words);
            if (identities != null) {
                plain.put(file.path(), identities);
            }
        }
        return plain;
    }

    private Map<String, String> adopted() {
        Map<String, String> adopted = new HashMap<>();
        repository.adopted().forEach((file, by) -> adopted.put(file.path(), by.path()));
        return adopted;
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }
}
