package dev.scalinglint.tree.compose;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.OtherFiles;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.tree.image.BuiltImage;
import dev.scalinglint.tree.image.PublicImages;
import dev.scalinglint.tree.kustomize.NodeEdit;
import dev.scalinglint.tree.variable.VariableExpressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service of a Compose file made complete, and what files beside it say of it. */
final class ServiceFiles {
    private final Mapping options;
    private final Mapping project;
    private final ComposeFiles files;
    private final SourceFile by;
    private final Map<String, String> variables;
    private final ComposeRefusals refusals;
    private final LoadingCost budget;

    ServiceFiles(Mapping options, Mapping project, ComposeFiles files, SourceFile by, Map<String, String> variables,
            ComposeRefusals refusals, LoadingCost budget) {
        this.budget = budget;
        this.options = options;
        this.project = project;
        this.files = files;
        this.by = by;
        this.variables = variables;
        this.refusals = refusals;
    }

    /** The service as docker compose runs it, and what is known of it besides. */
    record Complete(Mapping service, ServiceFacts facts) {}

    /** Nginx files that are no objects yet are added to {@code objects}. */
    Complete complete(List<KubeObject> objects) {
        BuiltImage built = new BuiltServiceImage(options, files, by, variables).image();
        List<SourceFile> nginx = nginx(built);
        for (SourceFile file : nginx) {
            files.adopt(file, by);
            objects.addAll(configuration(file, objects));
        }
        Mapping whole = new Environment(options, files, variables, refusals, budget).complete();
        return new Complete(built == null ? whole : withEnvironment(whole, built), facts(built, nginx));
    }

    /** What the image runs is asked where the service does not say. */
    private ServiceFacts facts(@Nullable BuiltImage built, List<SourceFile> nginx) {
        boolean entered = !OptionSpelling.isNull(options.get("entrypoint"));
        List<Scalar> entrypoint = built == null || entered ? null : built.entrypoint();
        List<Scalar> command =
                built == null || entered || !OptionSpelling.isNull(options.get("command")) ? null : built.command();
        List<Scalar> words = new ArrayList<>(entrypoint == null ? List.of() : entrypoint);
        words.addAll(OptionSpelling.texts(options.get("entrypoint"), ""));
        words.addAll(OptionSpelling.texts(options.get("command"), ""));
        words.addAll(command == null ? List.of() : command);
        return new ServiceFacts(built == null ? List.of() : built.ports(), healthcheck(built),
                nginx.stream().map(SourceFile::path).toList(), entrypoint, command,
                new RunFiles(options, built, files, by).of(words));
    }

    private List<SourceFile> nginx(@Nullable BuiltImage built) {
        boolean isBuilt = built != null && isNginx(built.base());
        Scalar image = options.scalar("image");
        if (!isBuilt && (image == null || !isNginx(image.text())) && !NginxMounts.intoNginx(options)) {
            return List.of();
        }
        List<SourceFile> nginx = new ArrayList<>(new NginxMounts(options, project, files).nginx());
        for (String path : built != null && isBuilt ? built.copied("/nginx") : List.<String>of()) {
            SourceFile file = files.file(path);
            nginx.addAll(file == null ? NginxMounts.configurations(path, files) : List.of(file));
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

    /** Under the service's own environment that of its image. */
    private static Mapping withEnvironment(Mapping service, BuiltImage built) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Scalar> variable : built.environment().entrySet()) {
            Scalar value = variable.getValue();
            if (!VariableSecrecy.mayBe(variable.getKey(), value.text())) {
                entries.add(new Entry(NodeEdit.text(variable.getKey(), value.place()),
                        NodeEdit.text(VariableExpressions.literal(value.text()), value.place())));
            }
        }
        if (entries.isEmpty()) {
            return service;
        }
        Mapping below = new Mapping(entries, service.place());
        Node written = service.get("environment");
        Mapping own = written != null && !OptionSpelling.isNull(written)
                && OptionSpelling.pairs(written) instanceof Mapping pairs ? pairs : Mapping.empty(below.place());
        return OptionSpelling.set(service,
                new Entry(NodeEdit.text("environment", service.place()), Merge.pairs(below, own)));
    }

    private List<KubeObject> configuration(SourceFile file, List<KubeObject> known) {
        boolean read = known.stream().anyMatch(object -> object.is("nginx", "Configuration") && object.file() == file);
        KubeObject object = read ? null : OtherFiles.configuration(file);
        return object == null ? List.of() : List.of(object);
    }
}
