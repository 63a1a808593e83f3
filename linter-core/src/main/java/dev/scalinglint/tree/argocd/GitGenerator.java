package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.template.NameFunctions;
import dev.scalinglint.tree.files.Repository;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@code git} generator, over the folders and files of this tree (facts 6.6). */
final class GitGenerator {
    private final Collection<SourceFile> files;
    private final Repository repository;
    private final Predicate<String> mayBeHere;

    /** @param mayBeHere whether a repoURL can be that of this tree */
    GitGenerator(Collection<SourceFile> files, Repository repository, Predicate<String> mayBeHere) {
        this.files = files;
        this.repository = repository;
        this.mayBeHere = mayBeHere;
    }

    List<Row> rows(Mapping source, ApplicationSetRows sets, TemplateFilling filling) {
        if (!mayBeHere.test(String.valueOf(source.scalar("repoURL")))) {
            return List.of(Row.open(Map.of(), "are written in another repository"));
        }
        boolean directories = source.has("directories");
        List<Mapping> patterns = source.mappings(directories ? "directories" : "files");
        if (patterns.stream().anyMatch(pattern -> TemplateFilling.isOpen(String.valueOf(pattern.scalar("path"))))) {
            return List.of(Row.open(Map.of(), "depend on others that are not known"));
        }
        PathGlobs globs = PathGlobs.ofGenerator(patterns, !directories);
        Mapping values = source.mappingOrEmpty("values");
        List<Row> rows = new ArrayList<>();
        if (directories) {
            Place at = source.placeOf("directories");
            folders().stream().takeWhile(folder -> filling.mayCompare(globs, at)).filter(globs::accept)
                    .takeWhile(folder -> filling.mayAdd(at))
                    .forEach(folder -> rows.add(row(parameters(source, folder, null, filling), values, sets)));
        } else {
            Place at = source.placeOf("files");
            files.stream().takeWhile(file -> filling.mayCompare(globs, at)).filter(file -> globs.accept(file.path()))
                    .forEach(file -> contents(file, filling).forEach(content -> {
                        if (filling.mayAdd(at)) {
                            content.putAll(parameters(source, file.folder(), file.name(), filling));
                            rows.add(row(content, values, sets));
                        }
                    }));
        }
        return rows;
    }

    private static Row row(Map<String, Object> parameters, Mapping values, ApplicationSetRows sets) {
        return new Row(sets.values(parameters, values, new Row(parameters, true)), true);
    }

    /** All but hidden ones. */
    private Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        for (SourceFile file : files) {
            for (String at = file.folder(); at != null && !at.isEmpty() && folders.add(at); at =
                    KustomizePaths.parent(at)) {
                // climbs until a folder that is known
            }
        }
        folders.removeIf(folder -> folder.startsWith(".") || folder.contains("/."));
        return folders;
    }

    /** Of a file's first document: itself, or the items of its list. */
    private List<Map<String, Object>> contents(SourceFile file, TemplateFilling filling) {
        List<Map<String, Object>> contents = new ArrayList<>();
        for (Document document : repository.parameters(file).stream().limit(1).toList()) {
            for (Node node : document.root() instanceof Sequence several ? several.items() : List.of(document.root())) {
                if (node instanceof Mapping mapping) {
                    Map<String, Object> content = Parameters.of(mapping);
                    contents.add(filling.isGo() ? content : Parameters.flat(content));
                }
            }
        }
        return contents;
    }

    /** {@code {{path}}} and its like, or {@code {{ .path.path }}}. */
    private static Map<String, Object> parameters(Mapping source, String folder, @Nullable String file,
            TemplateFilling filling) {
        Scalar prefix = source.scalar("pathParamPrefix");
        Map<String, Object> path = new LinkedHashMap<>();
        String name = folder.isEmpty() ? "." : folder.substring(folder.lastIndexOf('/') + 1);
        path.put("path", folder.isEmpty() ? "." : folder);
        path.put("basename", name);
        path.put("basenameNormalized", NameFunctions.normalized(name));
        if (file != null) {
            path.put("filename", file);
            path.put("filenameNormalized", NameFunctions.normalized(file));
        }
        List<Object> segments = List.of((Object[]) (folder.isEmpty() ? "." : folder).split("/"));
        if (!filling.isGo()) {
            return flat(prefix == null ? "path" : prefix.text() + ".path", path, segments);
        }
        path.put("segments", segments);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("path", path);
        return prefix == null || prefix.text().isEmpty()
                ? parameters
                : new LinkedHashMap<>(Map.of(prefix.text(), parameters));
    }

    private static Map<String, Object> flat(String before, Map<String, Object> path, List<Object> segments) {
        Map<String, Object> flat = new LinkedHashMap<>();
        path.forEach((key, value) -> flat.put(key.equals("path") ? before : before + "." + key, value));
        for (int i = 0; i < segments.size(); i++) {
            flat.put(before + "[" + i + "]", segments.get(i));
        }
        return flat;
    }
}
