package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.model.ScaleAnnotation;
import dev.scalinglint.read.index.ClusterDefaults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every {@code autoscaling.knative.dev/*} key of a Knative object, wherever it stands (facts 1.1, 1.2). */
final class ScaleAnnotationReader {
    private final Map<String, Entry> winners = new HashMap<>();
    private final Map<String, Located<String>> effective = new HashMap<>();
    private final List<ScaleAnnotation> found = new ArrayList<>();
    /** What takes effect, and what would if all that can be mended were. */
    private final Map<String, Located<String>> mended = new HashMap<>();
    private final ScaleGrammar grammar;
    private final ScaleGrammar later;

    private ScaleAnnotationReader(ClusterDefaults cluster) {
        this.grammar = new ScaleGrammar(effective, cluster);
        this.later = new ScaleGrammar(mended, cluster);
    }

    static List<ScaleAnnotation> read(KubeObject object, ClusterDefaults cluster) {
        ScaleAnnotationReader reader = new ScaleAnnotationReader(cluster);
        Mapping template = object.body().mappingOrEmpty("spec", "template", "metadata");
        reader.template(template.mappingOrEmpty("annotations"));
        reader.elsewhere(object.annotations(), "service");
        reader.elsewhere(object.labels(), "label");
        reader.elsewhere(template.mappingOrEmpty("labels"), "label");
        return reader.found;
    }

    /** Those on an object without a template, which the webhook refuses. */
    static List<ScaleAnnotation> stray(KubeObject object) {
        ScaleAnnotationReader reader = new ScaleAnnotationReader(ClusterDefaults.NONE);
        reader.elsewhere(object.annotations(), "service");
        return reader.found;
    }

    @SuppressWarnings("ReferenceEquality") // that very entry
    private void template(Mapping annotations) {
        List<Entry> entries = scaleEntries(annotations);
        // Of two spellings the kebab-case one wins, whatever their order.
        entries.forEach(entry -> {
            String canonical = ScaleKeys.canonical(entry.name());
            if (canonical != null && (isKebab(entry, canonical) || !winners.containsKey(canonical))) {
                winners.put(canonical, entry);
                effective.put(canonical, value(entry));
            }
        });
        mended.putAll(effective);
        entries.forEach(entry -> {
            String canonical = ScaleKeys.canonical(entry.name());
            boolean loses = canonical != null && winners.get(canonical) != entry;
            add(entry, "template", canonical == null || loses ? null : grammar.problem(canonical),
                    loses ? effective.get(canonical) : null);
        });
    }

    private void elsewhere(Mapping texts, String where) {
        scaleEntries(texts).forEach(entry -> add(entry, where, null, null));
    }

    private void add(Entry entry, String where, @Nullable String problem, @Nullable Located<String> rival) {
        String canonical = ScaleKeys.canonical(entry.name());
        String nearest = canonical == null ? ScaleKeys.nearest(entry.name()) : null;
        found.add(new ScaleAnnotation(Located.text(entry.key()), value(entry), canonical, where,
                nearest, fits(canonical == null ? nearest : canonical, where, entry), problem, rival));
    }

    private boolean fits(@Nullable String setting, String where, Entry entry) {
        boolean known = ScaleKeys.canonical(entry.name()) != null;
        if (setting == null || known && where.equals("template")) {
            return false;
        }
        if (known && mended.containsKey(setting) && mended.get(setting).value().equals(value(entry).value())) {
            return true;
        }
        boolean fits = later.takes(setting, value(entry));
        if (fits) {
            mended.put(setting, value(entry));
        }
        return fits;
    }

    /**
     * Whether a template with these annotations could have another scale setting; false for none that Knative knows.
     */
    static boolean takes(Mapping annotations, @Nullable String setting, Located<String> value,
            ClusterDefaults cluster) {
        ScaleAnnotationReader reader = new ScaleAnnotationReader(cluster);
        reader.template(annotations);
        return setting != null && reader.later.takes(setting, value);
    }

    private static List<Entry> scaleEntries(Mapping texts) {
        return texts.entries().stream().filter(entry -> entry.name().startsWith(ScaleKeys.PREFIX)
                && entry.value() instanceof Scalar scalar && !scalar.isNull()).toList();
    }

    private static boolean isKebab(Entry entry, String canonical) {
        return entry.name().endsWith("/" + canonical);
    }

    private static Located<String> value(Entry entry) {
        return Located.text((Scalar) entry.value());
    }
}
