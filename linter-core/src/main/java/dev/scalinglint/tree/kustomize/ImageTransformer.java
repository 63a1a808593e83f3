package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code images}: name, tag and digest of containers' images, wherever a list of containers stands (facts 7). */
final class ImageTransformer {
    private static final Set<String> LISTS = Set.of("containers", "initContainers");
    private static final String DIGEST = "(?:@[a-zA-Z0-9]+(?:[.+_-][a-zA-Z0-9]+)*:[a-zA-Z0-9_.{}-]*)?";
    private static final Pattern TAG_AND_DIGEST = Pattern.compile("(?::[a-zA-Z0-9_.{}-]*)?" + DIGEST);
    private static final Pattern SPECIAL = Pattern.compile("[*+?\\[(|\\\\^]");

    private final String name;
    private final @Nullable Pattern pattern;
    private final @Nullable Scalar newName;
    private final @Nullable Scalar newTag;
    private final @Nullable Scalar digest;
    private final @Nullable Scalar tagSuffix;

    private final Mapping entry;
    private final ImageLog log;

    private ImageTransformer(Mapping entry, ImageLog log) {
        this.entry = entry;
        this.log = log;
        name = String.valueOf(entry.scalar("name"));
        pattern = pattern(name);
        newName = written(entry, "newName");
        newTag = written(entry, "newTag");
        digest = written(entry, "digest");
        tagSuffix = written(entry, "tagSuffix");
    }

    /**
     * One entry.
     *
     * @param complete whether all that the kustomization brings is among the resources
     * @param fields   beside the lists of containers, wherever they stand
     */
    static void apply(Mapping entry, List<FieldSpec> fields, List<RenderedObject> resources, boolean complete,
            ImageLog log) {
        log.applied(entry, complete);
        ImageTransformer image = new ImageTransformer(entry, log);
        resources.forEach(resource -> image.apply(resource, fields));
    }

    private void apply(RenderedObject resource, List<FieldSpec> fields) {
        if (resource.images(fields, () -> imagesOf(resource, fields)).stream().noneMatch(this::matches)) {
            return;
        }
        if (!resource.id().kind().equals("CustomResourceDefinition")) {
            resource.body((Mapping) everywhere(resource.body(), resource));
        }
        for (FieldSpec field : fields) {
            if (field.matches(resource.id())) {
                resource.body((Mapping) NodeEdit.at(resource.body(), field.path(), null,
                        node -> node instanceof Scalar image ? replaced(image, resource) : node));
            }
        }
    }

    /** The images of an object as they are before this entry. */
    private Set<String> imagesOf(RenderedObject resource, List<FieldSpec> fields) {
        Set<String> found = new LinkedHashSet<>();
        resource.body().walk(node -> {
            Node image = node instanceof Mapping mapping ? mapping.get("image") : null;
            if (image instanceof Scalar scalar) {
                found.add(scalar.text());
            }
        });
        for (FieldSpec field : fields) {
            NodeEdit.at(resource.body(), field.path(), null, node -> {
                if (node instanceof Scalar scalar) {
                    found.add(scalar.text());
                }
                return node;
            });
        }
        return found;
    }

    private Node everywhere(Node node, RenderedObject resource) {
        if (node instanceof Sequence sequence) {
            return NodeEdit.each(sequence, item -> everywhere(item, resource));
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Mapping changed = mapping;
        for (Entry entry : mapping.entries()) {
            if (entry.value() instanceof Scalar) {
                continue;
            }
            Node value = everywhere(entry.value(), resource);
            if (LISTS.contains(entry.name()) && value instanceof Sequence containers) {
                value = NodeEdit.each(containers, container -> container(container, resource));
            }
            if (value != entry.value()) {
                changed = NodeEdit.with(changed, entry.key(), value);
            }
        }
        return changed;
    }

    private Node container(Node node, RenderedObject resource) {
        return node instanceof Mapping
                ? NodeEdit.at(node, List.of("image"), null,
                        image -> image instanceof Scalar scalar ? replaced(scalar, resource) : image)
                : node;
    }

    /** The new image stands where what decides it is written: its digest or tag, else its name. */
    private Scalar replaced(Scalar image, RenderedObject resource) {
        String text = image.text();
        String rest = text.substring(nameOf(text).length());
        if (!matches(text) || pattern == null && !TAG_AND_DIGEST.matcher(rest).matches()) {
            return image;
        }
        int at = rest.indexOf('@');
        String written = rest.substring(rest.startsWith(":") ? 1 : 0, at < 0 ? rest.length() : at);
        boolean versioned = newTag != null || digest != null;
        String tag = newTag != null ? newTag.text() : versioned ? "" : written + orEmpty(tagSuffix);
        String pinned = digest != null
                ? digest.text()
                : versioned || tagSuffix != null
                        ? ""
                        : rest.substring(at < 0
                                ? rest.length()
                                : at + 1);
        Scalar cause = digest != null ? digest : newTag != null ? newTag : tagSuffix != null ? tagSuffix : newName;
        Scalar result = cause == null
                ? image
                : NodeEdit.text((newName == null ? nameOf(text) : newName.text())
                        + (tag.isEmpty() ? "" : ":" + tag) + (pinned.isEmpty() ? "" : "@" + pinned), cause.place());
        log.replaced(entry, image, result, resource);
        return result;
    }

    /** The name is a regular expression to kustomize; one that is none matches nothing. */
    private boolean matches(String image) {
        if (pattern == null) {
            return nameOf(image).equals(name);
        }
        return pattern.matcher(new StepLimitedText(image)).matches();
    }

    /** An image without its tag and digest. */
    private static String nameOf(String image) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.indexOf(':', Math.max(0, tagged.indexOf('/')));
        return colon < 0 ? tagged : tagged.substring(0, colon);
    }

    private static @Nullable Pattern pattern(String name) {
        try {
            return SPECIAL.matcher(name).find() ? GoPattern.of(name + "(?::[a-zA-Z0-9_.{}-]*)?" + DIGEST) : null;
        } catch (PatternSyntaxException e) {
            return Pattern.compile("(?!)");
        }
    }

    private static String orEmpty(@Nullable Object text) {
        return text == null ? "" : text.toString();
    }

    private static @Nullable Scalar written(Mapping entry, String field) {
        Scalar scalar = entry.scalar(field);
        return scalar == null || scalar.text().isEmpty() ? null : scalar;
    }
}
