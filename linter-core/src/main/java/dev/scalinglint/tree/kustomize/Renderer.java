package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Renders a kustomization, in kustomize's own order: resources, generators, components, then the transformers;
 * references follow renamed
 * objects, and variables take their values, at the very end. What cannot be rendered, or what kustomize refuses, is
 * said at its entry, and
 * the rest is rendered all the same.
 */
public final class Renderer {
    private final RenderingState build;
    private final Reporting reporting;
    private final Inclusion inclusion;

    private Renderer(Workspace workspace, RenderingListener listener) {
        this.reporting = new Reporting(listener);
        this.build =
                new RenderingState(new RecordingWorkspace(workspace), reporting, new InlineText(workspace.limits()),
                        new RenderingCost(workspace.limits()), new ImageLog(), new HashSet<>());
        this.inclusion = new Inclusion(build, this::include);
    }

    /** @param listener is told of what was not rendered, and of what is refused */
    public static Rendered render(Kustomization kustomization, Workspace workspace, RenderingListener listener) {
        Renderer renderer = new Renderer(workspace, listener);
        Accumulated all = new Accumulated();
        renderer.inclusion.root(kustomization, all);
        List<RenderedObject> resources = all.resources();
        References.follow(resources, all.configuration(), renderer.reporting);
        all.vars().resolve(resources, all.configuration(), renderer.reporting);
        resources.stream().filter(resource -> !resource.isApplied()).forEach(renderer.build::withdraw);
        List<KubeObject> objects = resources.stream().filter(RenderedObject::isApplied).map(RenderedObject::object)
                .filter(Objects::nonNull).toList();
        return new Rendered(objects, renderer.build.workspace().objects(), renderer.build.withdrawn(),
                renderer.reporting.isWhole(), renderer.build.images().overrides(resources));
    }

    private void include(Kustomization written, Accumulated all) {
        int gaps = reporting.gaps();
        Kustomization kustomization = checked(written);
        Mapping body = kustomization.body();
        Sources sources = new Sources(kustomization, build.workspace(), reporting);
        notRendered(body);
        all.identify();
        kustomization.resources().forEach(entry -> inclusion.resource(sources, entry, all));
        configure(kustomization, sources, all);
        generate(kustomization, sources, all);
        kustomization.components().forEach(entry -> inclusion.component(sources, entry, all));
        Transformation transformation = new Transformation(kustomization, sources, build, all);
        transformation.apply(gaps == reporting.gaps() && !kustomization.isComponent(), plugins(kustomization,
                "transformers", sources));
        validate(kustomization, transformation, sources);
        all.vars().add(body.mappings("vars"), all.resources(), reporting);
    }

    /** One that cannot be read at all was reported as such. */
    private Kustomization checked(Kustomization written) {
        if (build.workspace().isBroken(written.body().place().file())) {
            reporting.gap();
            return written;
        }
        return written.checked(reporting::refused);
    }

    private void configure(Kustomization kustomization, Sources sources, Accumulated all) {
        for (Located<String> entry : kustomization.strings("configurations")) {
            for (Mapping written : mappings(sources.roots(entry.value(), entry.place()))) {
                all.configure(TransformerFields.of(written, reporting::refused));
            }
        }
        for (Located<String> entry : kustomization.strings("crds")) {
            mappings(sources.roots(entry.value(), entry.place())).forEach(types -> all.configure(Crds.read(types)));
        }
    }

    private void generate(Kustomization kustomization, Sources sources, Accumulated all) {
        Mapping body = kustomization.body();
        Generators generators = new Generators(body.mappingOrEmpty("generatorOptions"), sources, build);
        generators.generate("ConfigMap", body.mappings("configMapGenerator"), all.resources());
        generators.generate("Secret", body.mappings("secretGenerator"), all.resources());
        plugins(kustomization, "generators", sources).forEach(plugin -> new Plugins(sources, build).generate(plugin,
                all.resources()));
    }

    /** What {@code generators} and {@code transformers} name. */
    private List<Mapping> plugins(Kustomization kustomization, String field, Sources sources) {
        List<Mapping> plugins = new ArrayList<>();
        Kustomization.scalars(kustomization.body(), field).forEach(entry -> plugins.addAll(plugin(entry, sources)));
        return plugins;
    }

    /** Objects written there, a file of them, or a folder that renders to some. */
    private List<Mapping> plugin(Scalar entry, Sources sources) {
        List<Mapping> inline = entry.text().contains("\n") || entry.text().startsWith("{")
                ? mappings(build.text().documents(entry))
                : List.of();
        if (!inline.isEmpty()) {
            return inline;
        }
        Accumulated named = new Accumulated();
        inclusion.resource(sources, Located.text(entry), named);
        return named.resources().stream().map(RenderedObject::body).toList();
    }

    private void validate(Kustomization kustomization, Transformation transformation, Sources sources) {
        for (Scalar entry : Kustomization.scalars(kustomization.body(), "validators")) {
            plugin(entry, sources).forEach(validator -> transformation.validate(validator, entry.place()));
        }
    }

    private static List<Mapping> mappings(List<Node> roots) {
        return roots.stream().filter(Mapping.class::isInstance).map(Mapping.class::cast).toList();
    }

    private void notRendered(Mapping body) {
        for (String field : List.of("helmCharts", "helmChartInflationGenerator")) {
            for (Mapping entry : body.mappings(field)) {
                Located<String> name = entry.text(field.equals("helmCharts") ? "name" : "chartName");
                reporting.notRendered(name == null ? entry.place() : name.place(),
                        "the chart " + (name == null ? "" : name + " ") + "was not rendered: charts are not run");
            }
        }
        Place openapi = body.get("openapi", "path") == null ? null : body.keyPlace("openapi");
        if (openapi != null) {
            reporting.notRendered(openapi, "openapi is not rendered");
        }
    }
}
