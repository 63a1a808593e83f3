package dev.scalinglint.application.compose;

import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One Compose file made complete: what it includes, what its services extend, and what they get from files beside it. */
final class Project {
    /** Files and services may refer to each other in a circle. */
    private static final int DEEPEST = 8;

    private final KubeObject object;
    private final ComposeFiles files;
    private Mapping body;

    Project(KubeObject object, Mapping body, ComposeFiles files) {
        this.object = object;
        this.body = body;
        this.files = files;
    }

    /** Adds the project, and nginx configuration that its services mount. */
    void read(List<KubeObject> effective) {
        Mapping services = extended(included(body, DEEPEST), DEEPEST);
        Map<String, String> variables = DotEnv.read(files.file(inFolder(".env")));
        List<Entry> complete = new ArrayList<>();
        for (Entry service : services.entries()) {
            complete.add(service.value() instanceof Mapping options
                    ? new Entry(service.key(), new Surroundings(options, body, files, object.file()).with(effective)) : service);
        }
        Mapping whole = Edit.with(body, Edit.text("services", services.place()), new Mapping(complete, services.place()));
        effective.add(new KubeObject(object.apiVersion(), object.kind(),
                Edit.with(whole, Edit.text("metadata", object.place()), metadata(variables))));
    }

    private String inFolder(String name) {
        String folder = object.file().folder();
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private Mapping metadata(Map<String, String> variables) {
        Place place = object.place();
        List<Entry> entries = new ArrayList<>();
        variables.forEach((name, value) -> entries.add(new Entry(Edit.text(name, place), Edit.text(value, place))));
        return Edit.with(object.metadata(), Edit.text("variables", place), new Mapping(entries, place));
    }

    /** The services of a file with those of the files it includes, which may not have the same names. */
    private Mapping included(Mapping file, int depth) {
        Mapping services = file.mappingOrEmpty("services");
        if (depth == 0 || !file.has("include")) {
            return services;
        }
        Map<String, Entry> all = new LinkedHashMap<>();
        services.entries().forEach(service -> all.put(service.name(), service));
        for (Scalar path : Options.texts(file.get("include"), "path")) {
            for (Entry service : extended(included(compose(Options.path(path), file), depth - 1), depth - 1).entries()) {
                all.putIfAbsent(service.name(), service);
            }
        }
        return new Mapping(List.copyOf(all.values()), services.place());
    }

    /** The content of another Compose file; an empty one where there is none. */
    private Mapping compose(@org.jspecify.annotations.Nullable String path, Mapping from) {
        SourceFile file = path == null ? null : files.file(path);
        List<Document> documents = file == null ? List.of() : files.documents(file);
        return !documents.isEmpty() && documents.get(0).root() instanceof Mapping content ? content : Mapping.empty(from.place());
    }

    private Mapping extended(Mapping services, int depth) {
        List<Entry> extended = new ArrayList<>();
        for (Entry service : services.entries()) {
            extended.add(service.value() instanceof Mapping options
                    ? new Entry(service.key(), extended(options, services, depth)) : service);
        }
        return new Mapping(extended, services.place());
    }

    /** A service laid over the one it extends, which stands in the same file unless it says another. */
    private Mapping extended(Mapping options, Mapping services, int depth) {
        Scalar name = options.scalar("extends") != null ? options.scalar("extends") : options.scalar("extends", "service");
        if (name == null || depth == 0) {
            return options;
        }
        Scalar file = options.scalar("extends", "file");
        Mapping among = file == null ? services : compose(Options.path(file), options).mappingOrEmpty("services");
        Mapping base = among.mapping(name.text());
        Mapping own = Edit.without(options, "extends");
        return base == null ? options : Merge.of(extended(base, among, depth - 1), own);
    }
}
