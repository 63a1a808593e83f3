package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Admission;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.Knative;
import dev.scalinglint.model.Links;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.PodTotal;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.model.Workload;
import dev.scalinglint.model.WorkloadType;
import dev.scalinglint.read.admission.apiserver.PodLevelObjections;
import dev.scalinglint.read.admission.apiserver.WorkloadObjections;
import dev.scalinglint.read.coordination.CoordinationReader;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.knative.KnativeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every kind with a pod template to {@link Workload}s; scaled by what is written on the object itself, not yet linked.
 */
public final class WorkloadReader {
    private static final String PROFILE = "scaling-lint.dev/profile";

    private final ObjectIndex objects;
    private final PodTemplates templates;
    private final LimitRanges limitRanges;
    private final CoordinationReader coordination;
    private final EnvironmentReader environment;
    private final VolumeReader volumes;
    private final BuiltImages builtImages;

    private WorkloadReader(ObjectIndex objects) {
        this.objects = objects;
        this.templates = new PodTemplates(objects);
        this.limitRanges = LimitRanges.of(objects);
        this.coordination = new CoordinationReader(objects);
        this.environment = new EnvironmentReader(objects);
        this.volumes = new VolumeReader(objects);
        this.builtImages = new BuiltImages(objects);
    }

    public static List<Workload> read(ObjectIndex objects) {
        WorkloadReader reader = new WorkloadReader(objects);
        List<Workload> workloads = new ArrayList<>();
        for (KubeObject object : objects.all()) {
            WorkloadType type = WorkloadTypes.of(object);
            if (type != null && !isMade(object) && !reader.templates.isLent(object)) {
                workloads.add(reader.read(object, type));
            }
        }
        return workloads;
    }

    /** Whether a controller wrote it: then its owner is what people edit, and is judged in its stead. */
    private static boolean isMade(KubeObject object) {
        return !object.metadata().items("ownerReferences").isEmpty();
    }

    private Workload read(KubeObject object, WorkloadType type) {
        PodTemplate pod = templates.of(object, type);
        Knative knative = KnativeReader.read(object, objects);
        Map<String, Located<String>> annotations = ObjectId.texts(pod.metadata().mappingOrEmpty("annotations"));
        ObjectId id = ObjectId.of(object);
        LimitDefaults defaults = limitRanges.of(object.namespace());
        List<Container> containers = ContainerReader.read(pod, type, defaults, environment, builtImages,
                object.namespace());
        Admission admission = AdmissionReader.read(pod, containers, defaults);
        return new Workload(id, type, objects.application(), podLabels(object, type, pod), annotations, containers,
                volumes.read(object.namespace(), pod),
                ScaleReader.written(object, type, knative, objects), knative,
                QosReader.read(pod, type, containers, admission, objects.cluster()), admission,
                coordination.read(object, pod.body(), containers),
                profiles(id.annotations(), annotations), Links.NONE,
                ProgressDeadline.of(object, type, knative), PlaceHolder.is(pod, containers, objects),
                refusals(object, type, pod, containers),
                pod.specPlace());
    }

    private static List<Refusal> refusals(KubeObject object, WorkloadType type, PodTemplate pod,
            List<Container> containers) {
        List<Refusal> ofPod = type.isKnative()
                ? List.of()
                : PodLevelObjections.of(pod.spec(), containers, PodTotal::requested);
        List<Refusal> refusals = WorkloadObjections.of(object, type);
        return ofPod.isEmpty() ? refusals : Stream.concat(refusals.stream(), ofPod.stream()).toList();
    }

    public static List<String> profiles(Map<String, Located<String>> onObject, Map<String, Located<String>> onPods) {
        return Stream.of(onObject, onPods).filter(annotations -> annotations.containsKey(PROFILE))
                .flatMap(annotations -> Stream.of(annotations.get(PROFILE).value().split(",")))
                .map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static Map<String, Located<String>> podLabels(KubeObject object, WorkloadType type, PodTemplate pod) {
        Map<String, Located<String>> labels = new TreeMap<>();
        Located<String> name = object.name();
        switch (type) {
            case KNATIVE_SERVICE -> {
                labels.put("serving.knative.dev/service", name);
                labels.put("serving.knative.dev/configuration", name);
            }
            case KNATIVE_CONFIGURATION -> labels.put("serving.knative.dev/configuration", name);
            case JOB -> {
                labels.put("job-name", name);
                labels.put("batch.kubernetes.io/job-name", name);
            }
            default -> {
            }
        }
        // Only a template that names its revision lets us know the labels Knative makes of that name (facts 1.9).
        Located<String> revision = pod.metadata().text("name");
        if (type.isKnative() && revision != null) {
            labels.put("serving.knative.dev/revision", revision);
            labels.put("app", revision);
        }
        labels.putAll(ObjectId.texts(pod.metadata().mappingOrEmpty("labels")));
        return labels;
    }
}
