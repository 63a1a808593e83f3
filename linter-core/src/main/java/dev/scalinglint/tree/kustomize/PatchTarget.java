package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.source.Place;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The {@code target} of a patch: anchored regular expressions over identity, and label selectors. What is not written
 * matches all.
 */
final class PatchTarget {
    /** What means itself, as nearly all are written. */
    private static final Pattern PLAIN = Pattern.compile("[\\w/-]+");

    private final @Nullable Predicate<String> group;
    private final @Nullable Predicate<String> version;
    private final @Nullable Predicate<String> kind;
    private final @Nullable Predicate<String> name;
    private final @Nullable Predicate<String> namespace;
    private final LabelExpression labels;
    private final LabelExpression annotations;

    /** @throws PatternSyntaxException if one of its fields cannot be read; its pattern is that field's text */
    PatchTarget(Mapping written) {
        group = pattern(written, "group");
        version = pattern(written, "version");
        kind = pattern(written, "kind");
        name = pattern(written, "name");
        namespace = pattern(written, "namespace");
        labels = LabelExpression.of(text(written, "labelSelector"));
        annotations = LabelExpression.of(text(written, "annotationSelector"));
    }

    /** Where the field stands that an exception is about. */
    static Place placeOf(Mapping written, PatternSyntaxException problem) {
        for (String field : List.of("group", "version", "kind", "name", "namespace", "labelSelector",
                "annotationSelector")) {
            if (text(written, field).equals(problem.getPattern())) {
                return written.placeOf(field);
            }
        }
        return written.place();
    }

    boolean matches(RenderedObject resource) {
        RenderedObject.Id now = resource.id();
        RenderedObject.Id original = resource.original();
        return matches(group, now.group()) && matches(version, now.version()) && matches(kind, now.kind())
                && (matches(name, original.name()) || matches(name, now.name()))
                && (matches(namespace, original.effectiveNamespace()) || matches(namespace, now.effectiveNamespace()))
                && labels.matches(resource.body().mappingOrEmpty("metadata", "labels"))
                && annotations.matches(resource.body().mappingOrEmpty("metadata", "annotations"));
    }

    /**
     * The same of one of the identities that an object has or had, without its labels.
     *
     * @param written the namespace; empty where none is
     */
    boolean matches(RenderedObject.Id id, String written) {
        return matches(group, id.group()) && matches(version, id.version()) && matches(kind, id.kind())
                && matches(name, id.name())
                && matches(namespace, written);
    }

    boolean matchesLabels(RenderedObject resource) {
        return labels.matches(resource.body().mappingOrEmpty("metadata", "labels"))
                && annotations.matches(resource.body().mappingOrEmpty("metadata", "annotations"));
    }

    private static boolean matches(@Nullable Predicate<String> pattern, String text) {
        return pattern == null || pattern.test(text);
    }

    private static @Nullable Predicate<String> pattern(Mapping written, String field) {
        String text = text(written, field);
        if (text.isEmpty() || PLAIN.matcher(text).matches()) {
            return text.isEmpty() ? null : text::equals;
        }
        Pattern pattern = GoPattern.of(text);
        return compared -> pattern.matcher(new StepLimitedText(compared)).matches();
    }

    private static String text(Mapping written, String field) {
        Located<String> text = written.text(field);
        return text == null ? "" : text.value();
    }
}
