package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code replacements}: values copied from one object into others. They stand where they are copied from. */
final class Replacements {
    private final Kustomization kustomization;
    private final Workspace workspace;
    private final List<Resource> resources;
    private final Problem missing;

    /** @param missing is told of a replacement whose objects or fields are not there */
    Replacements(Kustomization kustomization, Workspace workspace, List<Resource> resources, Problem missing) {
        this.kustomization = kustomization;
        this.workspace = workspace;
        this.resources = resources;
        this.missing = missing;
    }

    void apply() {
        for (Mapping entry : kustomization.body().mappings("replacements")) {
            Scalar path = entry.scalar("path");
            for (Mapping replacement : path == null ? List.of(entry) : read(path)) {
                if (!apply(replacement)) {
                    missing.at(path == null ? entry.place() : path.place(), "this replacement names objects or fields that are not there");
                }
            }
        }
    }

    private List<Mapping> read(Scalar path) {
        String resolved = Paths.resolve(kustomization.folder(), path.text());
        SourceFile file = resolved == null ? null : workspace.file(resolved);
        if (file == null) {
            missing.at(path.place(), path + " is not in the repository");
            return List.of();
        }
        return workspace.documents(file).stream().map(Document::root)
                .flatMap(root -> root instanceof Sequence all ? all.items().stream() : Stream.of(root))
                .filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
    }

    private boolean apply(Mapping replacement) {
        try {
            Scalar value = source(replacement);
            List<Mapping> targets = replacement.mappings("targets");
            return value != null && !targets.isEmpty() && targets.stream().allMatch(target -> copy(value, target));
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private @Nullable Scalar source(Mapping replacement) {
        Mapping source = replacement.mapping("source");
        if (source == null) {
            return replacement.scalar("sourceValue");
        }
        List<Resource> sources = resources.stream().filter(resource -> isNamed(resource, source)).toList();
        Node value = sources.size() != 1 ? null : FieldPath.of(text(source, "fieldPath", "metadata.name")).find(sources.get(0).body());
        return value instanceof Scalar scalar ? part(scalar, source.mappingOrEmpty("options")) : null;
    }

    private static boolean isNamed(Resource resource, Mapping source) {
        List<Resource.Id> ids = new ArrayList<>(resource.earlier());
        ids.add(resource.id());
        return ids.stream().anyMatch(id -> is(source, "group", id.group()) && is(source, "version", id.version())
                && is(source, "kind", id.kind()) && is(source, "name", id.name()) && is(source, "namespace", id.namespace()));
    }

    private static boolean is(Mapping source, String field, String value) {
        String wanted = text(source, field, "");
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static @Nullable Scalar part(Scalar value, Mapping options) {
        String delimiter = text(options, "delimiter", "");
        if (delimiter.isEmpty()) {
            return value;
        }
        String[] parts = value.text().split(Pattern.quote(delimiter), -1);
        int index = index(options);
        return index < 0 || index >= parts.length ? null : Edit.text(parts[index], value.place());
    }

    private boolean copy(Scalar value, Mapping target) {
        Target selected = new Target(target.mappingOrEmpty("select"));
        List<Target> rejected = target.mappings("reject").stream().map(Target::new).toList();
        Mapping options = target.mappingOrEmpty("options");
        List<Located<String>> written = Kustomization.strings(target, "fieldPaths");
        List<String> paths = written.isEmpty() ? List.of("metadata.name") : written.stream().map(Located::value).toList();
        boolean found = true;
        for (Resource resource : resources) {
            if (selected.matches(resource) && rejected.stream().noneMatch(reject -> reject.matches(resource))) {
                for (String path : paths) {
                    found &= copy(value, resource, FieldPath.of(path), options);
                }
            }
        }
        return found;
    }

    private static boolean copy(Scalar value, Resource resource, FieldPath path, Mapping options) {
        boolean[] found = new boolean[1];
        Located<Boolean> create = options.bool("create");
        Node changed = path.change(resource.body(), create != null && create.value() ? value.place() : null, written -> {
            found[0] = true;
            return put(value, written, options);
        });
        resource.rename((Mapping) changed);
        return found[0];
    }

    /** The value takes the type of what it replaces, as in kustomize. */
    private static Node put(Scalar value, @Nullable Node written, Mapping options) {
        if (!(written instanceof Scalar before)) {
            return value;
        }
        String delimiter = text(options, "delimiter", "");
        String text = delimiter.isEmpty() ? value.text() : joined(value.text(), before.text(), delimiter, index(options));
        return new Scalar(text, before.type(), value.style(), value.place());
    }

    private static String joined(String value, String before, String delimiter, int index) {
        List<String> parts = new ArrayList<>(Arrays.asList(before.split(Pattern.quote(delimiter), -1)));
        if (index < 0) {
            parts.add(0, value);
        } else if (index >= parts.size()) {
            parts.add(value);
        } else {
            parts.set(index, value);
        }
        return String.join(delimiter, parts);
    }

    private static int index(Mapping options) {
        Located<Integer> index = options.integer("index");
        return index == null ? 0 : index.value();
    }

    private static String text(Mapping mapping, String field, String otherwise) {
        Scalar text = mapping.scalar(field);
        return text == null ? otherwise : text.text();
    }
}
