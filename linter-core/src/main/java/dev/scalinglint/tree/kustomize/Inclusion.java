package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** The entries of {@code resources} and {@code components}: files with objects, and other kustomizations. */
final class Inclusion {
    private final RenderingState build;
    private final Reporting reporting;
    private final BiConsumer<Kustomization, Accumulated> include;
    private final Deque<String> open = new ArrayDeque<>();

    /** @param include renders a kustomization into what was gathered */
    Inclusion(RenderingState build, BiConsumer<Kustomization, Accumulated> include) {
        this.build = build;
        this.reporting = build.reporting();
        this.include = include;
    }

    void root(Kustomization kustomization, Accumulated all) {
        open.push(kustomization.folder());
        include.accept(kustomization, all);
        open.pop();
    }

    void resource(Sources sources, Located<String> entry, Accumulated all) {
        String path = sources.path(entry.value(), entry.place());
        if (path == null) {
            return;
        }
        SourceFile file = build.workspace().file(path);
        if (file != null) {
            sources.file(entry);
            objects(file, entry, all);
        } else if (build.workspace().isFolder(path)) {
            folder(path, entry, all);
        } else {
            sources.missing(entry.value(), path, entry.place());
        }
    }

    private void folder(String path, Located<String> entry, Accumulated all) {
        Kustomization kustomization = build.workspace().kustomization(path);
        if (kustomization == null && build.workspace().file(path + "/Chart.yaml") != null) {
            reporting.notRendered(entry.place(), "the chart " + entry + " was not rendered: charts are not run");
        } else if (kustomization == null) {
            refuse(entry.place(), entry + " has no kustomization");
        } else if (kustomization.isComponent()) {
            refuse(entry.place(), entry + " is a component; list it under components");
        } else if (!isTooMuch(path, entry)) {
            Accumulated included = new Accumulated();
            root(kustomization, included);
            included.resources().forEach(resource -> add(resource, entry.place(), all));
            all.configure(included.configuration());
            all.vars().add(included.vars(), reporting);
        }
    }

    void component(Sources sources, Located<String> entry, Accumulated all) {
        String path = sources.path(entry.value(), entry.place());
        if (path == null) {
            return;
        }
        Kustomization component = build.workspace().kustomization(path);
        if (component == null) {
            refuse(entry.place(), entry + " has no component");
        } else if (!component.isComponent()) {
            refuse(entry.place(), entry + " is no component; list it under resources, or write kind: Component there");
        } else if (!isTooMuch(path, entry)) {
            root(component, all);
        }
    }

    private boolean isTooMuch(String path, Located<String> entry) {
        if (open.contains(path)) {
            refuse(entry.place(), entry + " leads back here: kustomizations must not include each other");
            return true;
        }
        int deepest = build.budget().limits().maxDepth();
        if (open.size() > deepest) {
            reporting.exceeded(entry.place(), entry + " is not rendered: kustomizations include each other more than "
                    + deepest + " deep (maxDepth)");
            return true;
        }
        if (!build.budget().mayInclude()) {
            reporting.exceeded(entry.place(),
                    entry + " is not rendered: more than " + RenderingCost.MOST_INCLUDED
                            + " kustomizations are included already");
            return true;
        }
        return false;
    }

    private void objects(SourceFile file, Located<String> entry, Accumulated all) {
        for (Document document : build.workspace().documents(file)) {
            objects(document.root(), entry, all);
        }
        if (build.workspace().isBroken(file)) {
            reporting.gap();
        }
    }

    private void objects(Node root, Located<String> entry, Accumulated all) {
        if (!(root instanceof Mapping body) || body.scalar("kind") == null) {
            refuse(root.place(), entry + " holds something that is no Kubernetes object: it has no kind");
        } else if (String.valueOf(body.scalar("kind")).endsWith("List") && body.entry("items") != null) {
            if (body.get("items") instanceof Sequence items) {
                items.items().forEach(item -> objects(item, entry, all));
            }
        } else {
            object(body, entry, all);
        }
    }

    private void object(Mapping body, Located<String> entry, Accumulated all) {
        Scalar name = body.scalar("metadata", "name");
        if (name == null || name.text().isEmpty()) {
            refuse(body.placeOf("metadata", body.get("metadata", "generateName") == null ? "name" : "generateName"),
                    body.scalar("kind")
                            + " has no metadata.name" + (body.get("metadata", "generateName") == null
                                    ? ""
                                    : ", and generateName is none")
                            + "; write one, or apply the object without kustomize");
        } else if (body.scalar("apiVersion") == null) {
            reporting.notRendered(entry.place(), entry
                    + " holds something that is no Kubernetes object: it has no apiVersion");
            return;
        }
        add(new RenderedObject(Yaml12.object(body)), name == null ? entry.place() : name.place(), all);
    }

    private void add(RenderedObject resource, Place place, Accumulated all) {
        if (!build.budget().mayAdd()) {
            reporting.gap();
        } else if (!all.add(resource)) {
            reporting.missing(place, resource.id().kind() + "/" + resource.id().name()
                    + " is there a second time; take one out, or give it another name or namespace");
        }
    }

    private void refuse(Place place, String why) {
        reporting.refused(place, why);
    }
}
