package dev.scalinglint.tree.kustomize;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields the transformers change: what kustomize knows, and what {@code configurations} and {@code crds} add.
 *
 * @param added      by section, beside its defaults
 * @param references fields that name an object, beside {@link ReferenceFields}
 */
record TransformerFields(Map<TransformerSection, List<FieldSpec>> added, List<Reference> references) {
    static final TransformerFields DEFAULT = new TransformerFields(Map.of(), List.of());

    /**
     * A field that names an object.
     *
     * @param group   of the object; null for every group
     * @param version null for every version
     * @param kind    null for every kind
     */
    record Reference(@Nullable String group, @Nullable String version, @Nullable String kind, FieldSpec field) {
        boolean isTo(RenderedObject.Id id) {
            return new FieldSpec(group, version, kind, List.of(), false).matches(id);
        }
    }

    List<FieldSpec> fields(TransformerSection section) {
        List<FieldSpec> more = added.get(section);
        if (more == null) {
            return section.defaults();
        }
        List<FieldSpec> all = new ArrayList<>(section.defaults());
        all.addAll(more);
        return all;
    }

    /** What is there already is not added again. */
    @SuppressWarnings("ReferenceEquality") // most kustomizations configure nothing: not even compared
    TransformerFields with(TransformerFields other) {
        if (other == DEFAULT || other == this) {
            return this;
        }
        if (this == DEFAULT) {
            return other;
        }
        Map<TransformerSection, List<FieldSpec>> merged = new EnumMap<>(TransformerSection.class);
        merged.putAll(added);
        other.added.forEach((section, specs) -> merged.put(section, merged(merged.getOrDefault(section, List.of()),
                specs)));
        List<Reference> named = new ArrayList<>(references);
        other.references.stream().filter(reference -> !named.contains(reference)).forEach(named::add);
        return new TransformerFields(merged, named);
    }

    private static List<FieldSpec> merged(List<FieldSpec> specs, List<FieldSpec> more) {
        List<FieldSpec> all = new ArrayList<>(specs);
        more.stream().filter(spec -> all.stream().noneMatch(spec::isKnownAs)).forEach(all::add);
        return all;
    }

    /**
     * One file of {@code configurations}.
     *
     * @param refused is told of a field that conflicts with a known one
     */
    static TransformerFields of(Mapping written, ProblemListener refused) {
        Map<TransformerSection, List<FieldSpec>> added = new EnumMap<>(TransformerSection.class);
        for (Entry entry : written.entries()) {
            TransformerSection section = TransformerSection.of(entry.name());
            if (section == null && !entry.name().equalsIgnoreCase("nameReference")) {
                refused.at(entry.key().place(), "a configuration has no " + entry.name());
            } else if (section != null) {
                added.put(section, specs(written.mappings(entry.name()), section, refused));
            }
        }
        List<Reference> references = new ArrayList<>();
        for (Mapping target : written.mappings("nameReference")) {
            target.mappings("fieldSpecs").forEach(field -> references.add(
                    new Reference(text(target, "group"), text(target, "version"), text(target, "kind"),
                            FieldSpec.of(field))));
        }
        return new TransformerFields(added, references);
    }

    private static List<FieldSpec> specs(List<Mapping> written, TransformerSection section, ProblemListener refused) {
        List<FieldSpec> specs = new ArrayList<>();
        for (Mapping field : written) {
            FieldSpec spec = FieldSpec.of(field);
            FieldSpec known = section.defaults().stream().filter(spec::isKnownAs).findFirst().orElse(null);
            if (known == null) {
                specs.add(spec);
            } else if (known.create() != spec.create()) {
                refused.at(field.place(), "this field conflicts with one that it knows, which has create: "
                        + known.create());
            }
        }
        return specs;
    }

    private static @Nullable String text(Mapping mapping, String field) {
        Scalar text = mapping.scalar(field);
        return text == null || text.text().isEmpty() ? null : text.text();
    }
}
