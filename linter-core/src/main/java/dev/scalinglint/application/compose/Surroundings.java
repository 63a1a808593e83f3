package dev.scalinglint.application.compose;

import dev.scalinglint.application.image.BuiltImage;
import dev.scalinglint.application.image.PublicImages;
import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.application.variable.Expressions;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What files beside a Compose file say of one of its services. It is written into the service under {@code
 * x-surroundings}, a key that
 * Compose ignores: {@code ports} that its image exposes, whether the image has a {@code healthcheck}, the {@code
 * nginx} files it runs, and where the service
 * leaves it to an image that is built here, its {@code entrypoint} and {@code command}, with the {@code files} that
 * are run by them.
 */
final class Surroundings {
    private final Mapping options;
    private final Mapping project;
    private final ComposeFiles files;
    private final SourceFile by;
    private final Map<String, String> variables;
    private final Refusals refusals;
    private final Place place;

    Surroundings(Mapping options, Mapping project, ComposeFiles files, SourceFile by, Map<String, String> variables,
            Refusals refusals) {
        this.options = options;
        this.project = project;
        this.files = files;
        this.by = by;
        this.variables = variables;
        this.refusals = refusals;
        this.place = options.place();
    }

    /** The service with them; nginx files that are no objects yet are added to {@code objects}. */
    Mapping with(List<KubeObject> objects) {
        BuiltImage built = new Built(options, files, by, variables).image();
        List<SourceFile> nginx = nginx(built);
        for (SourceFile file : nginx) {
            files.adopt(file, by);
            objects.addAll(configuration(file, objects));
        }
        Mapping whole = new Environment(options, files, variables, refusals).complete();
        List<Entry> found = new ArrayList<>();
        Boolean healthcheck = healthcheck(built);
        if (healthcheck != null) {
            found.add(entry("healthcheck", Edit.text(String.valueOf(healthcheck), place)));
        }
        if (!nginx.isEmpty()) {
            found.add(entry("nginx", list(nginx.stream().map(SourceFile::path).toList())));
        }
        if (built != null) {
            whole = withEnvironment(whole, built);
            found.add(entry("ports", list(built.ports())));
        }
        found.addAll(run(built));
        return found.isEmpty() ? whole : Options.set(whole, entry("x-surroundings", new Mapping(found, place)));
    }

    private List<SourceFile> nginx(@Nullable BuiltImage built) {
        boolean isBuilt = built != null && isNginx(built.base());
        Scalar image = options.scalar("image");
        if (!isBuilt && (image == null || !isNginx(image.text())) && !Mounts.intoNginx(options)) {
            return List.of();
        }
        List<SourceFile> nginx = new ArrayList<>(new Mounts(options, project, files).nginx());
        for (String path : isBuilt ? built.copied("/nginx") : List.<String>of()) {
            SourceFile file = files.file(path);
            nginx.addAll(file == null ? Mounts.configurations(path, files) : List.of(file));
        }
        return Includes.followed(nginx, files);
    }

    private static boolean isNginx(String image) {
        return image.contains("nginx") || image.contains("openresty");
    }

    /** Whether its image has a health check of its own; null when that cannot be known here. */
    private @Nullable Boolean healthcheck(@Nullable BuiltImage built) {
        if (built != null) {
            return built.healthcheck() != null ? built.healthcheck() : PublicImages.healthcheck(built.base());
        }
        Scalar image = options.has("build") ? null : options.scalar("image");
        return image == null ? null : PublicImages.healthcheck(image.text());
    }

    /** What the image runs where the service does not say, and the files of the tree that the service runs. */
    private List<Entry> run(@Nullable BuiltImage built) {
        List<Entry> found = new ArrayList<>();
        List<Scalar> words = new ArrayList<>();
        words.addAll(Options.texts(options.get("entrypoint"), ""));
        words.addAll(Options.texts(options.get("command"), ""));
        boolean entered = !Options.isNull(options.get("entrypoint"));
        if (built != null && !entered && built.entrypoint() != null) {
            found.add(entry("entrypoint", new Sequence(List.copyOf(built.entrypoint()), place)));
            words.addAll(0, built.entrypoint());
        }
        if (built != null && !entered && Options.isNull(options.get("command")) && built.command() != null) {
            found.add(entry("command", new Sequence(List.copyOf(built.command()), place)));
            words.addAll(built.command());
        }
        Map<String, Located<String>> run = new RunFiles(options, built, files, by).of(words);
        if (!run.isEmpty()) {
            found.add(entry("files", new Mapping(RunFiles.entries(run), place)));
        }
        return found;
    }

    /** Under the service's own environment that of its image. */
    private static Mapping withEnvironment(Mapping service, BuiltImage built) {
        Mapping below = Mapping.empty(service.place());
        for (Map.Entry<String, Scalar> variable : built.environment().entrySet()) {
            Scalar value = variable.getValue();
            if (!Secrecy.mayBe(variable.getKey(), value.text())) {
                below = Options.set(below,
                        new Entry(Edit.text(variable.getKey(), value.place()),
                        Edit.text(Expressions.literal(value.text()), value.place())));
            }
        }
        if (below.entries().isEmpty()) {
            return service;
        }
        Node written = service.get("environment");
        Mapping own = !Options.isNull(written)
                && Options.pairs(written) instanceof Mapping pairs ? pairs : Mapping.empty(below.place());
        return Options.set(service, new Entry(Edit.text("environment", service.place()), Merge.pairs(below, own)));
    }

    private List<KubeObject> configuration(SourceFile file, List<KubeObject> known) {
        boolean read = known.stream().anyMatch(object -> object.is("nginx", "Configuration") && object.file() == file);
        KubeObject object = read ? null : OtherFiles.configuration(file);
        return object == null ? List.of() : List.of(object);
    }

    private Entry entry(String key, Node value) {
        return new Entry(Edit.text(key, place), value);
    }

    private Sequence list(Iterable<String> texts) {
        List<Node> items = new ArrayList<>();
        texts.forEach(text -> items.add(Edit.text(text, place)));
        return new Sequence(items, place);
    }
}
