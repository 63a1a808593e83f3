package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code configMapGenerator} and {@code secretGenerator}. The hash kustomize appends to the names is left out: references are by the
 * plain name in the tree, and so they resolve.
 */
final class Generators {
    private final Kustomization kustomization;
    private final Workspace workspace;
    private final Problem problem;
    private long read;

    Generators(Kustomization kustomization, Workspace workspace, Problem problem) {
        this.kustomization = kustomization;
        this.workspace = workspace;
        this.problem = problem;
    }

    void generate(List<Resource> resources) {
        kustomization.body().mappings("secretGenerator").forEach(entry -> add(generated("Secret", entry), entry, resources));
        kustomization.body().mappings("configMapGenerator").forEach(entry -> add(generated("ConfigMap", entry), entry, resources));
    }

    private void add(Resource generated, Mapping entry, List<Resource> resources) {
        Located<String> behavior = entry.text("behavior");
        Resource existing = behavior == null ? null
                : resources.stream().filter(resource -> resource.was(generated.id())).findFirst().orElse(null);
        if (existing == null) {
            resources.add(generated);
        } else {
            existing.body(replaced(existing.body(), generated.body(), behavior.value().equals("merge")));
        }
    }

    private static Mapping replaced(Mapping existing, Mapping generated, boolean merge) {
        Mapping changed = existing;
        for (String field : List.of("labels", "annotations")) {
            Mapping pairs = generated.mapping("metadata", field);
            if (pairs != null) {
                changed = (Mapping) Edit.at(changed, List.of("metadata", field), pairs.place(),
                        written -> merged(written instanceof Mapping before ? before : pairs, pairs));
            }
        }
        Mapping data = generated.mappingOrEmpty("data");
        return Edit.with(changed, "data", merge ? merged(existing.mappingOrEmpty("data"), data) : data);
    }

    private static Mapping merged(Mapping below, Mapping above) {
        Mapping merged = below;
        for (Entry entry : above.entries()) {
            merged = Edit.with(merged, entry.key(), entry.value());
        }
        return merged;
    }

    private Resource generated(String kind, Mapping entry) {
        Place place = entry.place();
        List<Entry> fields = new ArrayList<>();
        fields.add(field("apiVersion", Edit.text("v1", place)));
        fields.add(field("kind", Edit.text(kind, place)));
        fields.add(field("metadata", metadata(entry)));
        Scalar type = entry.scalar("type");
        if (kind.equals("Secret")) {
            fields.add(field("type", type == null ? Edit.text("Opaque", place) : type));
        }
        Mapping data = data(entry, kind.equals("Secret"));
        if (!data.entries().isEmpty()) {
            fields.add(field("data", data));
        }
        Scalar immutable = option(entry, "immutable") instanceof Scalar scalar ? scalar : null;
        if (immutable != null && immutable.text().equals("true")) {
            fields.add(field("immutable", immutable));
        }
        return new Resource(new Mapping(fields, place));
    }

    private Mapping metadata(Mapping entry) {
        List<Entry> fields = new ArrayList<>();
        for (String field : List.of("name", "namespace")) {
            Scalar value = entry.scalar(field);
            if (value != null) {
                fields.add(field(field, value));
            }
        }
        for (String field : List.of("labels", "annotations")) {
            if (option(entry, field) instanceof Mapping pairs) {
                fields.add(field(field, pairs));
            }
        }
        return new Mapping(fields, entry.place());
    }

    /** From the entry's own options, else from those for all generators. */
    private @Nullable Node option(Mapping entry, String name) {
        Node own = entry.get("options", name);
        Node common = kustomization.body().get("generatorOptions", name);
        if (own instanceof Mapping mapping && common instanceof Mapping all) {
            return merged(all, mapping);
        }
        return own == null ? common : own;
    }

    private Mapping data(Mapping entry, boolean encoded) {
        Mapping data = Mapping.empty(entry.place());
        List<Entry> pairs = new ArrayList<>();
        Stream.concat(Stream.ofNullable(entry.text("env")), Kustomization.strings(entry, "envs").stream())
                .forEach(source -> pairs.addAll(ofEnvFile(source)));
        Kustomization.strings(entry, "literals").forEach(literal -> pairs.add(ofLiteral(literal)));
        Kustomization.strings(entry, "files").forEach(source -> pairs.add(ofFile(source)));
        for (Entry pair : pairs) {
            Scalar value = (Scalar) pair.value();
            data = Edit.with(data, pair.key(), !encoded ? value : Edit.text(
                    Base64.getEncoder().encodeToString(value.text().getBytes(StandardCharsets.UTF_8)), value.place()));
        }
        return data;
    }

    private Entry ofLiteral(Located<String> literal) {
        int equals = literal.value().indexOf('=');
        String value = equals < 0 ? "" : literal.value().substring(equals + 1);
        boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.charAt(0) == value.charAt(value.length() - 1);
        return pair(equals < 0 ? literal.value() : literal.value().substring(0, equals),
                quoted ? value.substring(1, value.length() - 1) : value, literal.place());
    }

    private Entry ofFile(Located<String> source) {
        int equals = source.value().indexOf('=');
        String path = source.value().substring(equals + 1);
        String key = equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : source.value().substring(0, equals);
        String text = text(path, source.place());
        return new Entry(Edit.text(key, source.place()), Edit.text(text == null ? "" : text, placeOf(path, source.place())));
    }

    /** nginx configuration is linted where it stands; other files are no source of their own. */
    private Place placeOf(String entry, Place listed) {
        String path = Paths.resolve(kustomization.folder(), entry);
        SourceFile file = path == null ? null : workspace.file(path);
        return file != null && file.isNginx() ? Place.startOf(file) : listed;
    }

    private List<Entry> ofEnvFile(Located<String> source) {
        String text = text(source.value(), source.place());
        return text == null ? List.of() : text.lines().map(String::stripLeading)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .map(parts -> pair(parts[0], parts.length > 1 ? parts[1] : "", source.place()))
                .toList();
    }

    private @Nullable String text(String entry, Place place) {
        String path = Paths.resolve(kustomization.folder(), entry);
        SourceFile file = path == null ? null : workspace.file(path);
        try {
            if (file == null) {
                problem.at(place, entry + " is not in the repository");
                return null;
            }
            String text = file.text();
            read += text.length();
            if (read <= workspace.limits().maxFileBytes()) {
                return text;
            }
            problem.at(place, entry + " is not read: the generators' files are larger than the limit for one file (maxFileBytes)");
        } catch (UnreadableException e) {
            problem.at(place, entry + " " + e.getMessage());
        }
        return null;
    }

    private static Entry pair(String key, String value, Place place) {
        return new Entry(Edit.text(key, place), Edit.text(value, place));
    }

    private static Entry field(String name, Node value) {
        return new Entry(Edit.text(name, value.place()), value);
    }
}
