package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Sequence;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code replacements}: values copied from one object into others. They stand where they are copied from. */
final class Replacements {
    private final Sources sources;
    private final List<RenderedObject> resources;
    private final Reporting reporting;
    private final RenderingState build;
    private final RenderingCost budget;

    Replacements(Sources sources, List<RenderedObject> resources, RenderingState build) {
        this.sources = sources;
        this.resources = resources;
        this.reporting = build.reporting();
        this.build = build;
        this.budget = build.budget();
    }

    void apply(List<Mapping> entries) {
        for (Mapping entry : entries) {
            Scalar path = entry.scalar("path");
            if (path == null) {
                apply(entry);
            } else if (entry.entry("source") != null || entry.entry("targets") != null) {
                reporting.refused(path.place(), "a replacement is written here or in the file of a path, not both");
            } else {
                sources.roots(path.text(), path.place()).stream()
                        .flatMap(root -> root instanceof Sequence all ? all.items().stream() : Stream.of(root))
                        .filter(Mapping.class::isInstance).forEach(replacement -> apply((Mapping) replacement));
            }
        }
    }

    private void apply(Mapping replacement) {
        List<Mapping> targets = replacement.mappings("targets");
        boolean both = replacement.entry("source") != null && replacement.entry("sourceValue") != null;
        if (both || targets.isEmpty() || replacement.entry("source") == null
                && replacement.entry("sourceValue") == null) {
            reporting.refused(replacement.place(), "a replacement needs "
                    + (both ? "a source or a sourceValue, not both" : "a source and at least one target"));
            return;
        }
        Node value = source(replacement);
        if (value != null) {
            targets.forEach(target -> copy(value, target));
        }
    }

    private @Nullable Node source(Mapping replacement) {
        Mapping source = replacement.mapping("source");
        if (source == null) {
            Scalar value = replacement.scalar("sourceValue");
            return value == null ? null : value;
        }
        if (!build.maySpend(resources.size(), source.place())) {
            return null;
        }
        List<RenderedObject> named = resources.stream().filter(resource -> isNamed(resource, source)).toList();
        if (named.size() != 1) {
            return missing(source.place(), named.isEmpty()
                    ? "no object is what the source names"
                    : named.size() + " objects are what the source names; name one of them");
        }
        String path = text(source, "fieldPath", "metadata.name");
        Node value = FieldPath.of(path).lookup(named.get(0).body());
        if (value == null || FieldPath.isEmpty(value)) {
            return missing(source.placeOf("fieldPath"), "the source has no " + path);
        }
        return part(value, source);
    }

    private @Nullable Node missing(Place place, String why) {
        reporting.missing(place, why);
        return null;
    }

    private void exceeded(Place place) {
        build.exceeded(place, "is not replaced, nor is what follows: the replacements of this build take apart and"
                + " put together more than the limit of "
                + budget.limits().maxFileBytes() + " characters (maxFileBytes)");
    }

    private static boolean isNamed(RenderedObject resource, Mapping source) {
        return resource.isOrWas(id -> is(source, "group", id.group()) && is(source, "version",
                id.version())
                && is(source, "kind", id.kind()) && is(source, "name", id.name()) && is(source, "namespace",
                        id.namespace()));
    }

    private static boolean is(Mapping source, String field, String value) {
        String wanted = text(source, field, "");
        return wanted.isEmpty() || wanted.equals(value);
    }

    private @Nullable Node part(Node value, Mapping source) {
        String delimiter = text(source.mappingOrEmpty("options"), "delimiter", "");
        if (delimiter.isEmpty()) {
            return value;
        }
        if (!(value instanceof Scalar scalar)) {
            return missing(source.placeOf("options", "delimiter"),
                    "only a text can be divided, and the source is none");
        }
        if (!budget.mayWrite(scalar.text().length())) {
            exceeded(source.placeOf("options", "delimiter"));
            return null;
        }
        String[] parts = scalar.text().split(Pattern.quote(delimiter), -1);
        int index = ReplacedValue.index(source.mappingOrEmpty("options"));
        if (index < 0 || index >= parts.length) {
            return missing(source.placeOf("options", "index"), "the source has no part " + index + ": it has "
                    + parts.length);
        }
        return new Scalar(parts[index], scalar.type(), scalar.style(), scalar.place());
    }

    private void copy(Node value, Mapping target) {
        Mapping select = target.mapping("select");
        if (select == null) {
            reporting.refused(target.place(), "a target needs select");
            return;
        }
        try {
            PatchTarget selected = new PatchTarget(select);
            List<Reject> rejects = target.mappings("reject").stream().map(Reject::new).toList();
            if (!build.maySpend((long) resources.size() * (1 + rejects.size()), select.place())) {
                return;
            }
            List<Aim> aims = aims(target);
            for (RenderedObject resource : resources) {
                if (selected.matchesLabels(resource) && rejects.stream().noneMatch(reject -> reject.matches(resource))
                        && isOne(resource, selected)) {
                    copy(value, resource, target.mappingOrEmpty("options"), aims);
                }
            }
        } catch (PatternSyntaxException e) {
            reporting.refused(PatchTarget.placeOf(select, e), e.getDescription());
        }
    }

    private static boolean isOne(RenderedObject resource, PatchTarget target) {
        Scalar namespace = resource.body().scalar("metadata", "namespace");
        return resource.earlier().stream().anyMatch(id -> target.matches(id, id.effectiveNamespace()))
                || target.matches(resource.id(), namespace == null ? "" : namespace.text());
    }

    /** One of its labels rejects as well as one of its names: they need not both be meant. */
    private record Reject(PatchTarget target, boolean labels, boolean names) {
        Reject(Mapping reject) {
            this(new PatchTarget(reject), reject.has("labelSelector") || reject.has("annotationSelector"),
                    Stream.of("group", "version", "kind", "name", "namespace").anyMatch(reject::has));
        }

        boolean matches(RenderedObject resource) {
            return labels && target.matchesLabels(resource) || names && isOne(resource, target);
        }
    }

    /** A field as it is written, and what that means: read once for all objects. */
    private record Aim(Located<String> path, FieldPath field) {}

    private static List<Aim> aims(Mapping target) {
        List<Located<String>> written = Kustomization.strings(target, "fieldPaths");
        List<Located<String>> paths = written.isEmpty()
                ? List.of(Located.byDefault("metadata.name", target.place()))
                : written;
        return paths.stream().map(path -> new Aim(path, FieldPath.of(path.value()))).toList();
    }

    private void copy(Node value, RenderedObject resource, Mapping options, List<Aim> aims) {
        Located<Boolean> create = options.bool("create");
        for (Aim aim : aims) {
            Located<String> path = aim.path();
            FieldPath field = aim.field();
            ReplacedValue replaced = new ReplacedValue(value, options, budget);
            boolean creates = create != null && create.value() && field.canBeCreated();
            Node changed = field.change(resource.body(), creates ? value.place() : null, replaced::put);
            if (replaced.isTooLong()) {
                exceeded(path.place());
            } else if (replaced.refusal() != null) {
                missing(path.place(), path + " of " + resource.id().kind() + "/" + resource.id().name() + ": "
                        + replaced.refusal());
            } else if (replaced.isPut() && changed instanceof Mapping body) {
                resource.body(body);
            } else if (field.leadsIntoText(resource.body())) {
                reporting.notRendered(path.place(), path + " leads into a text, which is not changed here");
            } else {
                missing(path.place(), resource.id().kind() + "/" + resource.id().name() + " has no " + path
                        + (create != null && create.value()
                                ? ", and it cannot be created; correct the path"
                                : "; write options: {create: true}, or correct the path"));
            }
        }
    }

    private static String text(Mapping mapping, String field, String otherwise) {
        Scalar text = mapping.scalar(field);
        return text == null ? otherwise : text.text();
    }
}
