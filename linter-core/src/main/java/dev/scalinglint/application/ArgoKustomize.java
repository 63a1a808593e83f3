package dev.scalinglint.application;

import dev.scalinglint.application.kustomize.Edit;
import dev.scalinglint.application.kustomize.Kustomization;
import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.application.kustomize.Workspace;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Argo CD edits in a kustomization before it renders it: {@code source.kustomize} of an Application (domain.md 6.4). */
final class ArgoKustomize {
    private final Mapping options;
    private final String folder;
    private final Workspace workspace;
    private Mapping body;

    private ArgoKustomize(Kustomization kustomization, Mapping options, Workspace workspace) {
        this.options = options;
        this.folder = kustomization.folder();
        this.body = kustomization.body();
        this.workspace = workspace;
    }

    /** The kustomization as Argo CD renders it. Values that only Argo CD knows ({@code $ARGOCD_…}) are left out. */
    static Kustomization applied(Kustomization kustomization, Mapping source, Workspace workspace) {
        Mapping options = source.mappingOrEmpty("kustomize");
        if (options.entries().isEmpty()) {
            return kustomization;
        }
        ArgoKustomize edits = new ArgoKustomize(kustomization, options, workspace);
        List.of("namePrefix", "nameSuffix", "namespace").forEach(edits::replace);
        edits.named("images", ArgoKustomize.known(options.items("images")).stream().map(ImageEntry::of).toList());
        edits.named("replicas", options.mappings("replicas"));
        edits.labels();
        edits.merge("commonAnnotations", options.mappingOrEmpty("commonAnnotations"));
        edits.append("components", edits.components());
        edits.append("patches", options.items("patches"));
        return new Kustomization(kustomization.folder(), edits.body);
    }

    private static List<Scalar> known(List<Node> items) {
        List<Scalar> known = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar text && !ArgoTemplate.isOpen(text.text()) && text.text().indexOf('$') < 0) {
                known.add(text);
            }
        }
        return known;
    }

    private void replace(String field) {
        Scalar value = options.scalar(field);
        if (value != null && !value.text().isEmpty() && known(List.of(value)).size() == 1) {
            body = Edit.with(body, options.entry(field).key(), value);
        }
    }

    /** Entries of the kustomization for the same names make way. */
    private void named(String field, List<Mapping> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(name(entry)));
        List<Node> kept = body.items(field).stream().filter(item -> !(item instanceof Mapping entry) || !names.contains(name(entry))).toList();
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
        Scalar key = Edit.text(field, after.get(0).place());
        body = Edit.with(body, key, new Sequence(items, key.place()));
    }

    private void merge(String field, Mapping pairs) {
        if (!pairs.entries().isEmpty()) {
            Mapping merged = body.mappingOrEmpty(field);
            for (Entry pair : pairs.entries()) {
                merged = Edit.with(merged, pair.key(), pair.value());
            }
            body = Edit.with(body, options.entry(field).key(), merged);
        }
    }

    private void labels() {
        Mapping pairs = options.mappingOrEmpty("commonLabels");
        if (!is("labelWithoutSelector")) {
            merge("commonLabels", pairs);
        } else if (!pairs.entries().isEmpty()) {
            Scalar key = options.entry("commonLabels").key();
            List<Entry> label = new ArrayList<>(List.of(new Entry(Edit.text("pairs", key.place()), pairs)));
            if (is("labelIncludeTemplates")) {
                label.add(new Entry(Edit.text("includeTemplates", key.place()), Edit.text("true", key.place())));
            }
            append("labels", List.of(new Mapping(label, key.place())));
        }
    }

    private List<Scalar> components() {
        boolean lenient = is("ignoreMissingComponents");
        return known(options.items("components")).stream().filter(component -> !lenient || isThere(component.text())).toList();
    }

    private boolean isThere(String component) {
        String path = Paths.resolve(folder, component);
        return path != null && workspace.kustomization(path) != null;
    }

    private boolean is(String option) {
        Located<Boolean> value = options.bool(option);
        return value != null && value.value();
    }
}
