package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalar.Type;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.KnativeText;
import dev.scalinglint.model.ScaleAnnotation;
import dev.scalinglint.read.admission.GoText;
import dev.scalinglint.read.admission.knative.KnativeAdmission;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What only a Knative Service or Configuration has. */
public final class KnativeReader {
    private static final String GROUP = "serving.knative.dev";
    private static final int PROGRESS_DEADLINE = 600;
    private static final Set<Type> NOT_STRINGS = Set.of(Type.INTEGER, Type.FLOAT, Type.BOOLEAN);

    private final KubeObject object;
    private final Mapping template;
    private final Mapping metadata;
    private final ClusterDefaults cluster;
    private final List<ScaleAnnotation> scaling;

    private KnativeReader(KubeObject object, ClusterDefaults cluster) {
        this.object = object;
        this.template = object.body().mappingOrEmpty("spec", "template");
        this.metadata = template.mappingOrEmpty("metadata");
        this.cluster = cluster;
        this.scaling = ScaleAnnotationReader.read(object, cluster);
    }

    /** Null for objects of other kinds. */
    public static @Nullable Knative read(KubeObject object, ObjectIndex objects) {
        boolean knative = object.is(GROUP, "Service") || object.is(GROUP, "Configuration");
        return knative ? new KnativeReader(object, objects.cluster()).read() : null;
    }

    private Knative read() {
        VisibilityReader visibility = new VisibilityReader(object, metadata);
        Revisions revisions = Revisions.of(object, metadata);
        Located<String> className = className();
        return new Knative(scaling, texts(List.of(object.metadata(), metadata)), className, metric(className),
                initialScale(), target(), containerConcurrency(),
                visibility.label(), visibility.clusterLocal(), visibility.misplaced(), revisions.count(),
                revisions.second(),
                KnativeAdmission.ofRevisions(object, cluster), new MisplacedTextReader(object, cluster).read(),
                progressDeadline(),
                at("spec", "template", "metadata", "annotations"), at("spec", "template"), at("metadata", "labels"));
    }

    private Place at(String... path) {
        return object.placeOf(path);
    }

    private @Nullable Located<String> setting(String name) {
        return scaling.stream().filter(annotation -> annotation.takesEffectAs(name)).map(ScaleAnnotation::value)
                .findFirst().orElse(null);
    }

    private Located<String> className() {
        Located<String> written = setting("class");
        Located<String> cluster = this.cluster.text("autoscaler", "pod-autoscaler-class");
        String byDefault = cluster == null ? ScaleGrammar.KPA : cluster.value();
        return written == null
                ? Located.byDefault(byDefault, at("spec", "template", "metadata", "annotations"))
                : written;
    }

    private Located<String> metric(Located<String> className) {
        Located<String> written = setting("metric");
        String byDefault = className.value().equals(ScaleGrammar.HPA) ? "cpu" : "concurrency";
        return written == null ? Located.byDefault(byDefault, className.place()) : written;
    }

    private @Nullable Located<Integer> initialScale() {
        Located<String> written = setting("initial-scale");
        Integer count =
                written == null ? cluster.integer("autoscaler", "initial-scale") : Scalars.integer(written.value());
        if (count == null) {
            return null;
        }
        return written == null
                ? Located.byDefault(count, at("spec", "template", "metadata", "annotations"))
                : written.as(count);
    }

    private @Nullable Located<Double> target() {
        Located<String> written = setting("target");
        Double target = written == null ? null : GoText.number(written.value());
        return written == null || target == null || target.isNaN() || target.isInfinite() ? null : written.as(target);
    }

    private Located<Integer> containerConcurrency() {
        Located<Integer> written = template.integer("spec", "containerConcurrency");
        Integer byDefault = cluster.integer("defaults", "container-concurrency");
        return written == null
                ? Located.byDefault(byDefault == null ? 0 : byDefault,
                        at("spec", "template", "spec", "containerConcurrency"))
                : written;
    }

    private int progressDeadline() {
        Located<String> written = metadata.text("annotations", GROUP + "/progress-deadline");
        Located<String> known = written == null ? cluster.text("deployment", "progress-deadline") : written;
        BigDecimal seconds = known == null ? null : GoText.seconds(known.value());
        return seconds == null || seconds.signum() < 0 || seconds.precision() - seconds.scale() > 9
                ? PROGRESS_DEADLINE
                : seconds.intValue();
    }

    /** The annotations and labels of some metadata. */
    static List<KnativeText> texts(List<Mapping> holders) {
        List<KnativeText> texts = new ArrayList<>();
        for (Mapping holder : holders) {
            holder.mappingOrEmpty("annotations").entries().forEach(entry -> add(entry, "annotation", texts));
            holder.mappingOrEmpty("labels").entries().forEach(entry -> add(entry, "label", texts));
        }
        return texts;
    }

    private static void add(Entry entry, String list, List<KnativeText> texts) {
        if (entry.value() instanceof Scalar scalar && !scalar.isNull()) {
            texts.add(new KnativeText(Located.text(entry.key()), Located.text(scalar), list,
                    !NOT_STRINGS.contains(scalar.type())));
        }
    }
}
