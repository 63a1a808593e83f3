package dev.scalinglint.application;

import dev.scalinglint.application.kustomize.Paths;
import dev.scalinglint.manifest.Document;
import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folders that Argo CD deploys, by path (domain.md 6.1). Which repository an Application means cannot be known from the files alone:
 * one whose path exists here is taken to mean this one. ApplicationSets count as far as plain {@code {{key}}} templates over lists go.
 */
final class ArgoApplications {
    private static final String SETTINGS = "argocd-cm";

    private final Map<String, Deployed> byFolder = new TreeMap<>();
    private final Repository repository;
    private @Nullable Mapping settings;

    private ArgoApplications(Repository repository) {
        this.repository = repository;
    }

    /** @param files those that hold an Application, an ApplicationSet or Argo CD's settings, in order: the first to claim a folder names it */
    static ArgoApplications of(List<SourceFile> files, Repository repository) {
        ArgoApplications applications = new ArgoApplications(repository);
        List<KubeObject> objects = files.stream().flatMap(file -> repository.objects(file).stream()).toList();
        objects.stream().filter(object -> object.is("", "ConfigMap") && object.name().value().equals(SETTINGS))
                .forEach(object -> applications.settings = object.body().mapping("data"));
        objects.forEach(applications::add);
        return applications;
    }

    static boolean concerns(Identity identity) {
        return switch (identity.kind()) {
            case "Application", "ApplicationSet" -> identity.group().equals("argoproj.io");
            case "ConfigMap" -> identity.name().equals(SETTINGS);
            default -> false;
        };
    }

    private void add(KubeObject object) {
        if (object.is("argoproj.io", "Application")) {
            add(object.name().value(), object.spec(), Map.of());
        } else if (object.is("argoproj.io", "ApplicationSet")) {
            Mapping template = object.spec().mappingOrEmpty("template");
            Scalar name = template.scalar("metadata", "name");
            if (name != null) {
                elements(object.spec()).forEach(element -> add(filled(name.text(), element), template.mappingOrEmpty("spec"), element));
            }
        }
    }

    /** The rows of all list generators, at any depth. */
    private static List<Map<String, String>> elements(Mapping spec) {
        List<Map<String, String>> elements = new ArrayList<>();
        spec.walk(node -> {
            if (node instanceof Mapping mapping) {
                mapping.mappings("list", "elements").forEach(element -> elements.add(texts(element)));
            }
        });
        return elements;
    }

    private static Map<String, String> texts(Mapping element) {
        Map<String, String> texts = new TreeMap<>();
        element.entries().forEach(entry -> {
            if (entry.value() instanceof Scalar scalar) {
                texts.put(entry.name(), scalar.text());
            }
        });
        return texts;
    }

    private void add(String name, Mapping spec, Map<String, String> values) {
        List<Mapping> sources = spec.mappings("sources");
        for (Mapping source : sources.isEmpty() ? List.of(spec.mappingOrEmpty("source")) : sources) {
            Scalar path = source.scalar("path");
            String folder = path == null ? null : Paths.resolve("", filled(path.text(), values));
            if (folder != null && !folder.isEmpty() && !isTemplate(folder) && !isTemplate(name) && repository.isFolder(folder)) {
                Scalar namespace = spec.scalar("destination", "namespace");
                if (repository.file(folder, "Chart.yaml") != null && repository.kustomization(folder) == null) {
                    repository.problems().notRendered(path.place(), "the chart " + folder + " was not rendered: charts are not run", name);
                }
                ArgoApplication application = new ArgoApplication(name, (Mapping) filled(spec, values), settings);
                byFolder.merge(folder, new Deployed(name, placed(namespace, values), images(folder, name, source), List.of(application)),
                        Deployed::and);
            }
        }
    }

    private static @Nullable Scalar placed(@Nullable Scalar namespace, Map<String, String> values) {
        String text = namespace == null ? "" : filled(namespace.text(), values);
        return text.isEmpty() || isTemplate(text) ? null : new Scalar(text, Scalar.Type.STRING, namespace.style(), namespace.place());
    }

    /** What Argo CD overrides; files beside the kustomization win over the Application, and the one that names it over the other (domain.md 6.2). */
    private List<Scalar> images(String folder, String name, Mapping source) {
        for (String file : List.of(".argocd-source-" + name + ".yaml", ".argocd-source.yaml")) {
            SourceFile overrides = repository.file(folder, file);
            for (Document document : overrides == null ? List.<Document>of() : repository.documents(overrides)) {
                if (document.root() instanceof Mapping root && root.get("kustomize", "images") != null) {
                    return scalars(root);
                }
            }
        }
        return scalars(source);
    }

    private static List<Scalar> scalars(Mapping source) {
        List<Scalar> images = new ArrayList<>(0);
        for (Node image : source.items("kustomize", "images")) {
            if (image instanceof Scalar text && !isTemplate(text.text()) && text.text().indexOf('$') < 0) {
                images.add(text);
            }
        }
        return images;
    }

    /** A template's nodes with their values; what is not filled in is shared with the template. */
    private static Node filled(Node node, Map<String, String> values) {
        if (values.isEmpty()) {
            return node;
        }
        if (node instanceof Scalar scalar) {
            return isTemplate(scalar.text())
                    ? new Scalar(filled(scalar.text(), values), scalar.type(), scalar.style(), scalar.place()) : scalar;
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(sequence.items().stream().map(item -> filled(item, values)).toList(), sequence.place());
        }
        Mapping mapping = (Mapping) node;
        return new Mapping(mapping.entries().stream().map(entry -> new Entry(entry.key(), filled(entry.value(), values))).toList(), mapping.place());
    }

    private static String filled(String template, Map<String, String> values) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!isTemplate(text)) {
                return text;
            }
            for (String form : List.of("{{%s}}", "{{ %s }}", "{{.%s}}", "{{ .%s }}")) {
                text = text.replace(form.formatted(value.getKey()), value.getValue());
            }
        }
        return text;
    }

    private static boolean isTemplate(String text) {
        return text.contains("{{");
    }

    /** What is said about exactly this folder. */
    @Nullable Deployed at(String folder) {
        return byFolder.get(folder);
    }

    /** What is said about this folder or the nearest above it. */
    @Nullable Deployed above(String folder) {
        for (String at = folder; at != null; at = Paths.parent(at)) {
            if (byFolder.containsKey(at)) {
                return byFolder.get(at);
            }
        }
        return null;
    }
}
