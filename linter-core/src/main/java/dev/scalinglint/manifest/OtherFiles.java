package dev.scalinglint.manifest;

import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import dev.scalinglint.source.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compose files and nginx configuration are no Kubernetes objects, but they are found, judged, suppressed and reported
 * in the same way. So they are read as objects of kinds of their own: {@code compose/v1 Compose} with the file's own
 * content beside its metadata, and {@code nginx/v1 Configuration} with the text under {@code data}, as in a ConfigMap.
 * Their name is the file's path.
 */
public final class OtherFiles {
    /** The top-level keys of the Compose specification. */
    private static final Pattern COMPOSE_KEYS =
            Pattern.compile("version|name|include|services|jobs|networks|volumes|configs|secrets|models|x-.*");

    private static final Pattern COMPOSE_NAME = Pattern.compile("(docker-)?compose([.-].*)?\\.ya?ml");

    private static final Pattern OWN_NAME = Pattern.compile("(docker-)?compose(\\.override)?\\.ya?ml");

    private static final Set<String> OURS = Set.of("apiVersion", "kind", "metadata");

    private OtherFiles() {}

    /** Whether a file may be one of them. False is certain, true is not. */
    public static boolean mayBe(SourceFile file, String text) {
        return file.isNginx() || text.startsWith("services:") || text.contains("\nservices:")
                || isComposeName(file.name()) && text.contains("services");
    }

    /** Whether a file of this name is what Compose looks for. */
    public static boolean isComposeName(String name) {
        return COMPOSE_NAME.matcher(name).matches();
    }

    /** Whether docker compose finds a file of this name by itself. */
    public static boolean isOwnComposeName(String name) {
        return OWN_NAME.matcher(name).matches();
    }

    /** Whether objects of an API group are such files: no kustomization lists them. */
    public static boolean isGroup(String group) {
        return group.equals("compose") || group.equals("nginx");
    }

    public static Document nginx(SourceFile file, String text) {
        Place start = Place.startOf(file);
        Place whole = new Place(file, 0, text.length(), 1, 1, 1, 1);
        Scalar content = new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, whole);
        Entry data = new Entry(scalar("data", start),
                new Mapping(List.of(new Entry(scalar(file.name(), start), content)), start));
        return new Document(file, object("nginx/v1", "Configuration", start, List.of(data)));
    }

    /** A file as nginx configuration, whatever it is called; null when it cannot be read. */
    public static @Nullable KubeObject configuration(SourceFile file) {
        try {
            return KubeObject.of(nginx(file, file.text()).root());
        } catch (UnreadableException e) {
            return null;
        }
    }

    /** A Compose file as an object; another document as it is. */
    public static Document named(Document document) {
        return document.root() instanceof Mapping root && isCompose(root, document.file().name())
                ? new Document(document.file(), object("compose/v1", "Compose", root.place(), root.entries()))
                : document;
    }

    /**
     * By its name where docker compose finds it by itself, else by structure, for any file may be called anything: only
     * keys of the specification, and a service that runs something. One that only overrides another runs nothing, and
     * is known by its name.
     */
    private static boolean isCompose(Mapping root, String name) {
        if (isOwnComposeName(name)) {
            return (root.entry("services") != null || root.entry("include") != null)
                    && root.entry("apiVersion") == null;
        }
        Mapping services = root.mapping("services");
        return services != null && root.entries().stream()
                .allMatch(entry -> COMPOSE_KEYS.matcher(entry.name()).matches())
                && (isComposeName(name) || services.entries().stream()
                        .anyMatch(service -> service.value() instanceof Mapping options
                                && (options.has("image") || options.has("build") || options.has("extends"))));
    }

    private static Mapping object(String apiVersion, String kind, Place place, List<Entry> content) {
        Mapping metadata =
                new Mapping(List.of(new Entry(scalar("name", place), scalar(place.file().path(), place))), place);
        // What the file has under the same names is never taken for these. Last, for they stand at the place of the
        // whole.
        List<Entry> entries =
                new ArrayList<>(content.stream().filter(entry -> !OURS.contains(entry.name())).toList());
        entries.add(new Entry(scalar("apiVersion", place), scalar(apiVersion, place)));
        entries.add(new Entry(scalar("kind", place), scalar(kind, place)));
        entries.add(new Entry(scalar("metadata", place), metadata));
        return new Mapping(entries, place);
    }

    private static Scalar scalar(String text, Place place) {
        return new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }
}
