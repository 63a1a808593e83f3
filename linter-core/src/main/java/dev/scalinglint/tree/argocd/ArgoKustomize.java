package dev.scalinglint.tree.argocd;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.tree.kustomize.Kustomization;
import dev.scalinglint.tree.kustomize.KustomizePaths;
import dev.scalinglint.tree.kustomize.NodeEdit;
import dev.scalinglint.tree.kustomize.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What Argo CD edits in a kustomization before it renders it: {@code source.kustomize} of an Application (facts 6.4).
 */
public final class ArgoKustomize {
    private final Mapping options;
    private final String folder;
    private final Workspace workspace;
    private final BiConsumer<Place, String> refused;
    private Mapping body;

    private ArgoKustomize(Kustomization kustomization, Mapping options, Workspace workspace,
            BiConsumer<Place, String> refused) {
        this.options = options;
        this.folder = kustomization.folder();
        this.body = kustomization.body();
        this.workspace = workspace;
        this.refused = refused;
    }

    /**
     * The kustomization as Argo CD renders it. Values that only Argo CD knows ({@code $ARGOCD_…}) are left out.
     *
     * @param refused is told of what {@code kustomize edit} does not take, so that nothing is applied
     */
    public static Kustomization applied(Kustomization kustomization, Mapping source, Workspace workspace,
            BiConsumer<Place, String> refused) {
        Mapping options = source.mappingOrEmpty("kustomize");
        if (options.entries().isEmpty()) {
            return kustomization;
        }
        ArgoKustomize edits = new ArgoKustomize(kustomization, options, workspace, refused);
        List.of("namePrefix", "nameSuffix", "namespace").forEach(edits::replace);
        edits.named("images", edits.images());
        edits.named("replicas", options.mappings("replicas"));
        edits.labels();
        edits.merge("commonAnnotations", options.mappingOrEmpty("commonAnnotations"), "forceCommonAnnotations");
        edits.append("components", edits.components());
        edits.append("patches", options.items("patches"));
        return new Kustomization(kustomization.folder(), edits.body);
    }

    private static List<Scalar> known(List<Node> items) {
        List<Scalar> known = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar text && !TemplateFilling.isOpen(text.text()) && text.text().indexOf('$') < 0) {
                known.add(text);
            }
        }
        return known;
    }

    private void replace(String field) {
        Scalar value = options.scalar(field);
        if (value != null && !value.text().isEmpty() && known(List.of(value)).size() == 1) {
            body = NodeEdit.with(body, options.key(field), value);
        }
    }

    /** Entries of the kustomization for the same names make way. */
    private void named(String field, List<Mapping> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(name(entry)));
        List<Node> kept = body.items(field).stream()
                .filter(item -> !(item instanceof Mapping entry) || !names.contains(name(entry))).toList();
        if (!entries.isEmpty()) {
            set(field, kept, entries);
        }
    }

    private static String name(Mapping entry) {
        return String.valueOf(entry.scalar("name"));
    }

    private void append(String field, List<? extends Node> items) {
        if (!items.isEmpty()) {
            set(field, body.items(field), items);
        }
    }

    private void set(String field, List<? extends Node> before, List<? extends Node> after) {
        List<Node> items = new ArrayList<>(before);
        items.addAll(after);
        Scalar key = NodeEdit.text(field, after.get(0).place());
        body = NodeEdit.with(body, key, new Sequence(items, key.place()));
    }

    private List<Mapping> images() {
        List<Scalar> known = known(options.items("images"));
        known.stream().filter(image -> !ImageEntry.isValid(image.text())).forEach(image -> refused.accept(image.place(),
                "an image override needs a tag, a digest or a new name: " + image + ":TAG, " + image + "@DIGEST or "
                        + image + "=NEW"));
        return known.stream().filter(image -> ImageEntry.isValid(image.text())).map(ImageEntry::of).toList();
    }

    private void merge(String field, Mapping pairs, String force) {
        if (!pairs.entries().isEmpty()) {
            Mapping merged = body.mappingOrEmpty(field);
            for (Entry pair : pairs.entries()) {
                refuseSecond(merged.entry(pair.name()), pair, force);
                merged = NodeEdit.with(merged, pair.key(), pair.value());
            }
            body = NodeEdit.with(body, options.key(field), merged);
        }
    }

    private void refuseSecond(@Nullable Entry written, Entry pair, String force) {
        if (written != null && !is(force)) {
            refused.accept(pair.key().place(), pair.name()
                    + " is in the kustomization already: leave it out in one of them, or set " + force + ": true");
        }
    }

    private void labels() {
        Mapping pairs = options.mappingOrEmpty("commonLabels");
        if (!is("labelWithoutSelector")) {
            merge("commonLabels", pairs, "forceCommonLabels");
        } else if (!pairs.entries().isEmpty()) {
            Scalar key = options.key("commonLabels");
            List<Entry> label = new ArrayList<>(List.of(new Entry(NodeEdit.text("pairs", key.place()), pairs)));
            if (is("labelIncludeTemplates")) {
                label.add(
                        new Entry(NodeEdit.text("includeTemplates", key.place()), NodeEdit.text("true", key.place())));
            }
            refuseSecond(pairs);
            append("labels", List.of(new Mapping(label, key.place())));
        }
    }

    /** The pairs are added to the first entry that is like theirs. */
    private void refuseSecond(Mapping pairs) {
        boolean templates = is("labelIncludeTemplates");
        Mapping like = body.mappings("labels").stream()
                .filter(label -> !isTrue(label, "includeSelectors") && isTrue(label, "includeTemplates") == templates)
                .findFirst().orElse(Mapping.empty(pairs.place()));
        pairs.entries().forEach(pair -> refuseSecond(like.mappingOrEmpty("pairs").entry(pair.name()), pair,
                "forceCommonLabels"));
    }

    private List<Scalar> components() {
        boolean lenient = is("ignoreMissingComponents");
        return known(options.items("components")).stream().filter(component -> !lenient || isThere(component.text()))
                .toList();
    }

    private boolean isThere(String component) {
        String path = KustomizePaths.resolve(folder, component);
        return path != null && workspace.kustomization(path) != null;
    }

    private boolean is(String option) {
        return isTrue(options, option);
    }

    private static boolean isTrue(Mapping mapping, String option) {
        Located<Boolean> value = mapping.bool(option);
        return value != null && value.value();
    }
}
