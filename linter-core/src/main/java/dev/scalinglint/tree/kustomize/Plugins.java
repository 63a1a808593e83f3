package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The builtin transformers and generators written as files ({@code apiVersion: builtin}): they change only the
 * fields that they name
 * themselves. Others are programs, which are not run.
 */
final class Plugins {
    /** Builtin ones that are not run here. */
    private static final Set<String> PROGRAMS = Set.of("HelmChartInflationGenerator", "IAMPolicyGenerator",
            "ValueAddTransformer");

    private final Sources sources;
    private final RenderingState build;

    Plugins(Sources sources, RenderingState build) {
        this.sources = sources;
        this.build = build;
    }

    void generate(Mapping plugin, List<RenderedObject> resources) {
        String kind = kind(plugin);
        if (kind.equals("ConfigMapGenerator") || kind.equals("SecretGenerator")) {
            new Generators(Mapping.empty(plugin.place()), sources, build)
                    .generate(kind.substring(0, kind.length() - "Generator".length()),
                            List.of(Generators.ofFile(plugin)), resources);
        } else {
            notRun(plugin);
        }
    }

    void transform(Mapping plugin, List<RenderedObject> resources) {
        List<FieldSpec> fields = FieldSpec.all(plugin.mappings("fieldSpecs"));
        Patches patches = new Patches(sources, build);
        switch (kind(plugin)) {
            case "NamespaceTransformer" -> namespace(plugin, fields, resources);
            case "PrefixTransformer", "SuffixTransformer" -> affix(plugin, fields, resources);
            case "LabelTransformer" -> LabelTransformer.set(plugin.mappingOrEmpty("labels"), fields, resources, build);
            case "AnnotationsTransformer" ->
                LabelTransformer.set(plugin.mappingOrEmpty("annotations"), fields, resources, build);
            case "ImageTagTransformer" ->
                ImageTransformer.apply(plugin.mappingOrEmpty("imageTag"), fields, resources, false,
                        build.images());
            case "ReplicaCountTransformer" -> Replicas.apply(plugin.mappingOrEmpty("replica"), fields, resources,
                    build.reporting());
            case "ReplacementTransformer" -> new Replacements(sources, resources, build)
                    .apply(plugin.mappings("replacements"));
            case "PatchTransformer" -> apply(patches.either(List.of(plugin)), resources);
            case "PatchJson6902Transformer" -> apply(patches.json(List.of(plugin), "jsonOp"), resources);
            case "PatchStrategicMergeTransformer" -> apply(patches.strategicMerge(merges(plugin)), resources);
            case "ValueAddTransformer" -> values(plugin, resources);
            // Order and hashes of names do not matter here.
            case "SortOrderTransformer", "LegacyOrderTransformer", "HashTransformer" -> {
            }
            default -> notRun(plugin);
        }
    }

    private static List<Node> merges(Mapping plugin) {
        List<Node> merges = new ArrayList<>(plugin.items("paths"));
        Scalar inline = plugin.scalar("patches");
        if (inline != null) {
            merges.add(inline);
        }
        return merges;
    }

    private void apply(List<Patch> patches, List<RenderedObject> resources) {
        patches.forEach(patch -> patch.apply(resources, build));
    }

    private void affix(Mapping plugin, List<FieldSpec> fields, List<RenderedObject> resources) {
        if (!plugin.has("fieldSpecs")) {
            refuse(plugin, "it needs fieldSpecs; write fieldSpecs: [{path: metadata/name}]");
        }
        Naming.prefix(plugin.scalar("prefix"), fields, resources, build);
        Naming.suffix(plugin.scalar("suffix"), fields, resources, build);
    }

    private void refuse(Mapping plugin, String why) {
        build.reporting().refused(plugin.placeOf("kind"), why);
    }

    private void namespace(Mapping plugin, List<FieldSpec> fields, List<RenderedObject> resources) {
        Scalar subjects = plugin.scalar("setRoleBindingSubjects");
        if (subjects != null && !Naming.Subjects.isOne(subjects.text())) {
            build.reporting().refused(subjects.place(), "setRoleBindingSubjects is defaultOnly, allServiceAccounts"
                    + " or none");
        }
        Scalar namespace = plugin.scalar("metadata", "namespace");
        Located<Boolean> unset = plugin.bool("unsetOnly");
        if (namespace != null && !namespace.text().isEmpty()) {
            new Naming.Placing(namespace, fields, Naming.Subjects.of(plugin.scalar("setRoleBindingSubjects")),
                    unset != null && unset.value())
                    .apply(resources, build.reporting());
        }
    }

    private void values(Mapping plugin, List<RenderedObject> resources) {
        Scalar value = plugin.scalar("value");
        if (value == null || plugin.has("targetFilePath")) {
            notRun(plugin);
            return;
        }
        for (Mapping target : plugin.mappings("targets")) {
            Mapping selector = target.mapping("selector");
            PatchTarget selected = new PatchTarget(selector == null ? Mapping.empty(target.place()) : selector);
            Scalar path = target.scalar("fieldPath");
            if (path == null || target.has("filePathPosition")) {
                notRun(plugin);
                return;
            }
            List<String> steps = FieldSpec.of(NodeEdit.with(Mapping.empty(path.place()), "path", path)).path();
            resources.stream().filter(selected::matches).forEach(resource -> resource.rename(
                    (Mapping) NodeEdit.at(resource.body(), steps, value.place(), written -> value)));
        }
    }

    private void notRun(Mapping plugin) {
        Entry kind = plugin.entry("kind");
        if ("builtin".equals(String.valueOf(plugin.scalar("apiVersion"))) && !PROGRAMS.contains(kind(plugin))) {
            refuse(plugin, "there is no builtin " + plugin.scalar("kind"));
            return;
        }
        build.reporting().notRendered(kind == null ? plugin.place() : kind.key().place(),
                String.valueOf(plugin.scalar("kind"))
                        + " was not run: only the builtin transformers and generators are known here");
    }

    private static String kind(Mapping plugin) {
        Scalar kind = plugin.scalar("kind");
        return kind == null || !"builtin".equals(String.valueOf(plugin.scalar("apiVersion"))) ? "" : kind.text();
    }
}
