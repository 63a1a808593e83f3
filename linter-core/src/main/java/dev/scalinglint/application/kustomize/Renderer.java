package dev.scalinglint.application.kustomize;

import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.source.Place;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Renders a kustomization, in kustomize's own order: resources, generators, components, then the transformers; references follow renamed
 * objects at the very end. What cannot be rendered is said at its entry and left out.
 */
public final class Renderer {
    private static final List<String> NOT_RENDERED = List.of(
            "helmCharts", "helmChartInflationGenerator", "generators", "transformers", "configurations", "openapi", "vars");

    private final Remembering workspace;
    private final BiConsumer<Place, String> problems;
    private final Deque<String> open = new ArrayDeque<>();
    private final ImageLog images = new ImageLog();
    private boolean whole = true;
    private int gaps;
    private final Budget budget;
    private final Text text;

    private Renderer(Workspace workspace, BiConsumer<Place, String> problems) {
        this.workspace = new Remembering(workspace);
        this.problems = problems;
        this.budget = new Budget(workspace.limits());
        this.text = new Text(workspace.limits());
    }

    /** @param problems is told of every entry that could not be rendered, and why */
    public static Rendered render(Kustomization kustomization, Workspace workspace, BiConsumer<Place, String> problems) {
        Renderer renderer = new Renderer(workspace, problems);
        List<Resource> resources = new ArrayList<>();
        renderer.include(kustomization, resources);
        References.follow(resources);
        List<KubeObject> objects = resources.stream().filter(Renderer::isApplied)
                .map(Resource::object).filter(Objects::nonNull).toList();
        return new Rendered(objects, renderer.workspace.objects(), renderer.whole, renderer.images.overrides(resources));
    }

    private void problem(Place place, String why) {
        whole = false;
        gaps++;
        problems.accept(place, why);
    }

    /** What is missing may well be in a part that was not rendered: that was said already. */
    private void missing(Place place, String why) {
        if (whole) {
            problem(place, why);
        }
    }

    /** The objects so far, and who they are: no two may be the same. */
    private record Gathered(List<Resource> resources, Set<Resource.Id> ids) {}

    private void include(Kustomization kustomization, List<Resource> resources) {
        open.push(kustomization.folder());
        int gapsBefore = gaps;
        Gathered gathered = new Gathered(resources, new HashSet<>());
        resources.forEach(resource -> gathered.ids().add(resource.id()));
        NOT_RENDERED.forEach(field -> notRendered(kustomization, field));
        kustomization.resources().forEach(entry -> resource(kustomization, entry, gathered));
        new Generators(kustomization, workspace, this::problem).generate(resources);
        kustomization.components().forEach(entry -> component(kustomization, entry, resources));
        transform(kustomization, resources, gaps == gapsBefore && !kustomization.isComponent());
        open.pop();
    }

    /** @param complete whether all that it brings itself is among the resources; a component may change what others bring */
    private void transform(Kustomization kustomization, List<Resource> resources, boolean complete) {
        Patches patches = new Patches(kustomization, workspace, resources, text, budget, this::problem, this::missing);
        patches.strategicMerge();
        patches.patches("patches");
        Naming.namespace(kustomization, resources);
        Naming.names(kustomization, resources);
        Labels.apply(kustomization, resources);
        Labels.annotate(kustomization, resources);
        patches.patches("patchesJson6902");
        Replicas.apply(kustomization, resources, this::missing);
        Images.apply(kustomization, resources, complete, images);
        new Replacements(kustomization, workspace, resources, this::missing).apply();
    }

    private void resource(Kustomization from, Located<String> entry, Gathered gathered) {
        String path = local(from, entry);
        if (path == null) {
            return;
        }
        SourceFile file = workspace.file(path);
        if (file != null) {
            objects(file, entry, gathered);
        } else if (workspace.isFolder(path)) {
            folder(path, entry, gathered);
        } else {
            problem(entry.place(), entry + " is not in the repository");
        }
    }

    private void folder(String path, Located<String> entry, Gathered gathered) {
        Kustomization kustomization = workspace.kustomization(path);
        if (kustomization != null) {
            if (!isTooMuch(path, entry)) {
                List<Resource> included = new ArrayList<>();
                include(kustomization, included);
                included.forEach(resource -> add(resource, entry, gathered));
            }
        } else if (workspace.file(path + "/Chart.yaml") != null) {
            problem(entry.place(), "the chart " + entry + " was not rendered: charts are not run");
        } else {
            problem(entry.place(), entry + " has no kustomization");
        }
    }

    private void component(Kustomization from, Located<String> entry, List<Resource> resources) {
        String path = local(from, entry);
        if (path == null || isTooMuch(path, entry)) {
            return;
        }
        Kustomization component = workspace.kustomization(path);
        if (component == null) {
            problem(entry.place(), entry + " has no component");
        } else {
            include(component, resources);
        }
    }

    private boolean isTooMuch(String path, Located<String> entry) {
        if (open.contains(path)) {
            problem(entry.place(), entry + " leads back here: kustomizations must not include each other");
            return true;
        }
        if (!budget.mayInclude()) {
            problem(entry.place(), entry + " is not rendered: more than " + Budget.MOST_INCLUDED + " kustomizations are included already");
            return true;
        }
        return false;
    }

    /** The path an entry names; null, and said so, when it is remote or outside. */
    private @Nullable String local(Kustomization from, Located<String> entry) {
        if (Paths.isRemote(entry.value())) {
            problem(entry.place(), entry + " is remote and was not fetched");
            return null;
        }
        String path = Paths.resolve(from.folder(), entry.value());
        if (path == null) {
            problem(entry.place(), entry + " lies outside the repository and was not read");
        }
        return path;
    }

    private void objects(SourceFile file, Located<String> entry, Gathered gathered) {
        for (Document document : workspace.documents(file)) {
            if (KubeObject.of(document.root()) == null) {
                problem(entry.place(), entry + " holds something that is no Kubernetes object");
            } else {
                for (Mapping body : Lists.unwrapped((Mapping) document.root())) {
                    add(new Resource(body), entry, gathered);
                }
            }
        }
        if (workspace.isBroken(file)) {
            whole = false;
            gaps++;
        }
    }

    private void add(Resource resource, Located<String> entry, Gathered gathered) {
        if (!budget.mayAdd()) {
            whole = false;
            gaps++;
            return;
        }
        Resource.Id id = resource.id();
        if (!gathered.ids().add(id) && !id.name().isEmpty()) {
            problem(entry.place(), entry + " brings " + id.kind() + "/" + id.name() + " a second time");
        } else {
            gathered.resources().add(resource);
        }
    }

    private void notRendered(Kustomization kustomization, String field) {
        Node written = kustomization.body().get(field);
        if (written == null) {
            return;
        }
        List<Mapping> entries = kustomization.body().mappings(field);
        if (entries.isEmpty()) {
            problem(kustomization.body().keyPlace(field), field + " is not rendered");
        }
        for (Mapping entry : entries) {
            Located<String> name = entry.text("name");
            boolean chart = field.startsWith("helm");
            problem(name == null ? entry.place() : name.place(), chart
                    ? "the chart " + (name == null ? "" : name + " ") + "was not rendered: charts are not run" : field + " is not rendered");
        }
    }

    private static boolean isApplied(Resource resource) {
        var local = resource.body().text("metadata", "annotations", "config.kubernetes.io/local-config");
        return local == null || !local.value().equals("true");
    }
}
