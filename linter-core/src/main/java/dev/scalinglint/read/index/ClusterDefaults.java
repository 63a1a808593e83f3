package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tree says about Knative's installation, in whichever application it stands: the {@code config-*} ConfigMaps
 * of {@code knative-serving} or the operator's KnativeServing (facts 1.2).
 *
 * @param sections settings by section ({@code autoscaler}, {@code defaults}, {@code features} …) and key. What two
 *                 installations of one tree set differently is left out: nothing says which of them a workload will
 *                 meet
 * @param disputed what was left out, as {@code section/key}
 */
public record ClusterDefaults(Map<String, Map<String, Located<String>>> sections, Set<String> disputed) {
    public static final ClusterDefaults NONE = new ClusterDefaults(Map.of(), Set.of());
    private static final String PREFIX = "config-";

    /** One of these stands in every file that says anything: what to look for without reading the whole tree. */
    public static final List<String> MARKS = List.of("KnativeServing", "knative-serving", "name: config-");

    /** Collected over the objects of all applications. */
    public static ClusterDefaults of(Stream<KubeObject> objects) {
        Map<String, Map<String, Located<String>>> sections = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        objects.forEach(object -> {
            if (isConfigMap(object)) {
                add(object.name().value(), object.body().mappingOrEmpty("data"), sections, disputed);
            } else if (object.is("operator.knative.dev", "KnativeServing")) {
                object.spec().mappingOrEmpty("config").entries().forEach(section -> {
                    if (section.value() instanceof Mapping settings) {
                        add(section.name(), settings, sections, disputed);
                    }
                });
            }
        });
        return new ClusterDefaults(sections, disputed);
    }

    /** These, and what {@code others} say beyond them. */
    public ClusterDefaults before(ClusterDefaults others) {
        if (sections.isEmpty() || others.sections.isEmpty()) {
            return sections.isEmpty() ? others : this;
        }
        Map<String, Map<String, Located<String>>> both = new HashMap<>();
        others.sections.forEach((section, settings) -> both.put(section, new HashMap<>(settings)));
        sections.forEach((section, settings) -> both.computeIfAbsent(section, any -> new HashMap<>()).putAll(settings));
        Set<String> open = new HashSet<>(others.disputed);
        sections.forEach((section, settings) -> settings.keySet().forEach(key -> open.remove(section + "/" + key)));
        open.addAll(disputed);
        return new ClusterDefaults(both, open);
    }

    private static boolean isConfigMap(KubeObject object) {
        if (!object.is("", "ConfigMap") || !object.name().value().startsWith(PREFIX)) {
            return false;
        }
        String namespace = object.namespace();
        return namespace == null || namespace.equals("knative-serving");
    }

    private static void add(String name, Mapping settings, Map<String, Map<String, Located<String>>> sections,
            Set<String> disputed) {
        String section = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        Map<String, Located<String>> known = sections.computeIfAbsent(section, any -> new HashMap<>());
        settings.entries().forEach(entry -> {
            if (!(entry.value() instanceof Scalar scalar) || disputed.contains(section + "/" + entry.name())) {
                return;
            }
            Located<String> before = known.put(entry.name(), Located.text(scalar));
            if (before != null && !before.value().equals(scalar.text())) {
                known.remove(entry.name());
                disputed.add(section + "/" + entry.name());
            }
        });
    }

    /** A setting as written; null when the tree does not hold it. */
    public @Nullable Located<String> text(String section, String key) {
        return sections.getOrDefault(section, Map.of()).get(key);
    }

    /** A setting that is a whole number; null when the tree does not hold it or it is none. */
    public @Nullable Integer integer(String section, String key) {
        Located<String> text = text(section, key);
        return text == null ? null : Scalars.integer(text.value());
    }

    /** Whether installations of the tree set it differently. */
    public boolean isDisputed(String section, String key) {
        return disputed.contains(section + "/" + key);
    }

    /** Whether a setting is {@code value}, ignoring case. */
    public boolean is(String section, String key, String value) {
        Located<String> text = text(section, key);
        return text != null && text.value().equalsIgnoreCase(value);
    }
}
