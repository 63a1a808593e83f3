package dev.scalinglint.application;

import dev.scalinglint.application.ApplicationSetRows.Row;
import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The {@code git} generator, over the folders and files of this tree (domain.md 6.6). */
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

    List<Row> rows(Mapping source) {
        if (!mayBeHere.test(String.valueOf(source.scalar("repoURL")))) {
            return List.of();
        }
        Scalar prefix = source.scalar("pathParamPrefix");
        String before = prefix == null ? "" : prefix.text() + ".";
        Map<String, String> values = new LinkedHashMap<>();
        ApplicationSetRows.flatten("values.", source.mappingOrEmpty("values"), values);
        List<Row> rows = new ArrayList<>();
        if (source.has("directories")) {
            PathGlobs globs = PathGlobs.ofGenerator(source.mappings("directories"), false);
            folders().stream().filter(globs::accept).forEach(folder -> rows.add(row(parameters(before, folder), values)));
        } else if (source.has("files")) {
            PathGlobs globs = PathGlobs.ofGenerator(source.mappings("files"), true);
            files.stream().filter(file -> globs.accept(file.path())).forEach(file -> contents(file).forEach(content -> {
                content.putAll(parameters(before, file.folder()));
                content.put(before + "path.filename", file.name());
                content.put(before + "path.filenameNormalized", normalized(file.name()));
                rows.add(row(content, values));
            }));
        }
        return rows;
    }

    /** The generator's own {@code values} may use its parameters. */
    private static Row row(Map<String, String> parameters, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        values.forEach((name, value) -> all.put(name, ArgoTemplate.filled(value, parameters)));
        return new Row(all, true);
    }

    private TreeSet<String> folders() {
        TreeSet<String> folders = new TreeSet<>();
        for (SourceFile file : files) {
            for (String at = file.folder(); at != null && !at.isEmpty() && folders.add(at); at = Paths.parent(at)) {
                // climbs until a folder that is known
            }
        }
        return folders;
    }

    private List<Map<String, String>> contents(SourceFile file) {
        List<Map<String, String>> contents = new ArrayList<>();
        for (Document document : repository.parameters(file)) {
            for (Node node : document.root() instanceof Sequence several ? several.items() : List.of(document.root())) {
                if (node instanceof Mapping mapping) {
                    contents.add(new LinkedHashMap<>(ApplicationSetRows.row(mapping).values()));
                }
            }
        }
        return contents;
    }

    /** Both templates' names for a folder: {@code {{path}}} and {@code {{ .path.path }}}. */
    private static Map<String, String> parameters(String prefix, String folder) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String[] segments = folder.split("/");
        String name = segments[segments.length - 1];
        parameters.put(prefix + "path", folder);
        parameters.put(prefix + "path.path", folder);
        parameters.put(prefix + "path.basename", name);
        parameters.put(prefix + "path.basenameNormalized", normalized(name));
        for (int i = 0; i < segments.length; i++) {
            parameters.put(prefix + "path[" + i + "]", segments[i]);
            parameters.put("index ." + prefix + "path.segments " + i, segments[i]);
        }
        return parameters;
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }
}
