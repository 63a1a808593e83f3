package dev.scalinglint.application.compose;

import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
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
import java.util.regex.Pattern;

/**
 * What files beside a Compose file say of one of its services. It is written into the service under {@code x-surroundings}, a key that
 * Compose ignores: {@code ports} that its image exposes, whether the image has a {@code healthcheck}, and the {@code nginx} files it runs.
 */
final class Surroundings {
    private static final Pattern SECRET = Pattern.compile("(?i)pass|secret|token|key|dsn|credential|auth");

    private final Mapping options;
    private final Mapping project;
    private final ComposeFiles files;
    private final SourceFile by;
    private final Place place;

    Surroundings(Mapping options, Mapping project, ComposeFiles files, SourceFile by) {
        this.options = options;
        this.project = project;
        this.files = files;
        this.by = by;
        this.place = options.place();
    }

    /** The service with them; nginx files that are no objects yet are added to {@code objects}. */
    Mapping with(List<KubeObject> objects) {
        Built built = Built.of(options, files);
        List<SourceFile> nginx = new ArrayList<>();
        if (built.isNginx() || isNginx()) {
            nginx.addAll(new Mounts(options, project, files).nginx());
            nginx.addAll(built.copied());
            nginx = Includes.followed(nginx, files);
        }
        for (SourceFile file : nginx) {
            files.adopt(file, by);
            objects.addAll(configuration(file, objects));
        }
        Mapping whole = withEnvironment();
        if (nginx.isEmpty() && built.ports().isEmpty() && !built.healthcheck()) {
            return whole;
        }
        Mapping found = new Mapping(List.of(
                entry("ports", list(built.ports())),
                entry("healthcheck", Edit.text(String.valueOf(built.healthcheck()), place)),
                entry("nginx", list(nginx.stream().map(SourceFile::path).toList()))), place);
        return Options.set(whole, entry("x-surroundings", found));
    }

    private boolean isNginx() {
        Scalar image = options.scalar("image");
        return image != null && (image.text().contains("nginx") || image.text().contains("openresty"))
                || Mounts.intoNginx(options);
    }

    private List<KubeObject> configuration(SourceFile file, List<KubeObject> known) {
        boolean read = known.stream().anyMatch(object -> object.is("nginx", "Configuration") && object.file() == file);
        KubeObject object = read ? null : OtherFiles.configuration(file);
        return object == null ? List.of() : List.of(object);
    }

    /** Variables of its {@code env_file}s under its own, at the place where the file is named; never what may be a secret. */
    private Mapping withEnvironment() {
        Mapping environment = Mapping.empty(place);
        for (Scalar named : Options.texts(options.get("env_file"), "path")) {
            String path = Options.path(named);
            Map<String, String> variables = path == null ? Map.of() : DotEnv.read(files.file(path));
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                if (!SECRET.matcher(variable.getKey()).find() && !variable.getValue().contains("@")) {
                    environment = Options.set(environment, new Entry(Edit.text(variable.getKey(), named.place()),
                            Edit.text(variable.getValue(), named.place())));
                }
            }
        }
        if (environment.entries().isEmpty()) {
            return options;
        }
        Node own = options.get("environment");
        Node all = own == null ? environment : Merge.of(environment, (Mapping) Options.pairs(own));
        return Options.set(options, new Entry(Edit.text("environment", place), all));
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
