package dev.scalinglint.read.traffic;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Selector;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.index.OtherPods;
import dev.scalinglint.read.index.SelectorReader;
import dev.scalinglint.read.index.WorkloadIndex;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Core Services, linked to the workloads they select and the routes that name them. */
public final class ServiceReader {
    /** Labels that only Knative gives to pods (facts 1.9). */
    private static final Set<String> KNATIVE_LABELS =
            Set.of("serving.knative.dev/service", "serving.knative.dev/configuration", "serving.knative.dev/revision");

    private final WorkloadIndex workloads;
    private final RouteIndex routes;
    private final boolean whole;

    private final OtherPods pods;

    private ServiceReader(WorkloadIndex workloads, RouteIndex routes, boolean whole, OtherPods pods) {
        this.pods = pods;
        this.workloads = workloads;
        this.routes = routes;
        this.whole = whole;
    }

    public static List<Service> read(ObjectIndex objects, List<Workload> workloads, List<Route> routes,
            LinkBudget links) {
        WorkloadIndex index = new WorkloadIndex(workloads, links);
        ServiceReader reader = new ServiceReader(index, new RouteIndex(routes), objects.whole(),
                new OtherPods(objects, index));
        return objects.of("", "Service").stream().map(reader::read).takeWhile(service -> !index.isSpent())
                .toList();
    }

    private Service read(KubeObject object) {
        ObjectId id = ObjectId.of(object);
        Located<String> type = object.spec().text("type");
        Located<String> clusterIp = object.spec().text("clusterIP");
        Located<Boolean> notReady = object.spec().bool("publishNotReadyAddresses");
        Selector selector = SelectorReader.equalities(object);
        List<Workload> selected = selector.empty() ? List.of() : workloads.selected(id, selector);
        boolean headless = clusterIp != null && clusterIp.value().equals("None");
        boolean namesPeers = notReady != null && notReady.value();
        return new Service(id, type == null ? Located.byDefault("ClusterIP", object.body().placeOf("spec")) : type,
                headless, namesPeers, selector, ExposureReader.read(object),
                selected.stream().map(Workload::id).toList(),
                headless || namesPeers ? null : Serving.others(object, selector, selected, pods),
                isKnative(selector, selected), routed(id));
    }

    private static boolean isKnative(Selector selector, List<Workload> selected) {
        return selected.stream().anyMatch(workload -> workload.type().isKnative())
                || selector.labels().keySet().stream().anyMatch(KNATIVE_LABELS::contains);
    }

    private @Nullable Boolean routed(ObjectId service) {
        return routes.reaches(service) ? Boolean.TRUE : whole ? Boolean.FALSE : null;
    }
}
