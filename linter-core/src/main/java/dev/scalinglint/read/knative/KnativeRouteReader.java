package dev.scalinglint.read.knative;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.model.KnativeRoute;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Visibility;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.admission.knative.KnativeAdmission;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Knative Routes that somebody wrote. */
public final class KnativeRouteReader {
    private static final String REVISION = "serving.knative.dev/revision";

    private KnativeRouteReader() {}

    public static List<KnativeRoute> read(ObjectIndex objects, List<Workload> workloads) {
        List<KubeObject> routes = objects.of("serving.knative.dev", "Route");
        if (routes.isEmpty()) {
            return List.of();
        }
        List<Workload> knative = workloads.stream().filter(workload -> workload.type().isKnative()).toList();
        return routes.stream().filter(route -> route.metadata().items("ownerReferences").isEmpty())
                .map(route -> read(route, knative)).toList();
    }

    private static KnativeRoute read(KubeObject object, List<Workload> knative) {
        ObjectId id = ObjectId.of(object);
        VisibilityReader visibility = new VisibilityReader(object, Mapping.empty(object.place()));
        Place labels = object.placeOf("metadata", "labels");
        return new KnativeRoute(id,
                new Visibility(id, visibility.label(), visibility.clusterLocal(), labels, targets(object, id, knative)),
                visibility.misplaced(), KnativeReader.texts(List.of(object.metadata())),
                ScaleAnnotationReader.stray(object), KnativeAdmission.ofRoute(object));
    }

    @SuppressWarnings("ReferenceEquality") // that very workload
    private static List<ObjectId> targets(KubeObject object, ObjectId id, List<Workload> knative) {
        List<ObjectId> targets = new ArrayList<>();
        for (Mapping entry : object.spec().mappings("traffic")) {
            Located<String> configuration = entry.text("configurationName");
            Located<String> revision = entry.text("revisionName");
            for (Workload workload : knative) {
                Located<String> own = workload.podLabels().get(REVISION);
                boolean named = configuration != null && workload.id().name().value().equals(configuration.value())
                        || revision != null && own != null && own.value().equals(revision.value());
                if (named && workload.id().sharesNamespaceWith(id)
                        && targets.stream().noneMatch(target -> target == workload.id())) {
                    targets.add(workload.id());
                }
            }
        }
        return targets;
    }
}
