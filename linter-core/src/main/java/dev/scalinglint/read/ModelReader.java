package dev.scalinglint.read;

import dev.scalinglint.model.Affinity;
import dev.scalinglint.model.Autoscaler;
import dev.scalinglint.model.DisruptionBudget;
import dev.scalinglint.model.KnativeRoute;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Route;
import dev.scalinglint.model.Service;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.autoscaling.AutoscalerReader;
import dev.scalinglint.read.autoscaling.Autoscaling;
import dev.scalinglint.read.autoscaling.VerticalAutoscalerReader;
import dev.scalinglint.read.budget.BudgetReader;
import dev.scalinglint.read.compose.ComposeWorkloads;
import dev.scalinglint.read.connection.ConnectionReader;
import dev.scalinglint.read.connection.Connections;
import dev.scalinglint.read.coordination.ExternalScheduler;
import dev.scalinglint.read.gitops.GitopsReader;
import dev.scalinglint.read.index.ClusterDefaults;
import dev.scalinglint.read.index.LinkBudget;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.read.knative.DomainMappingReader;
import dev.scalinglint.read.knative.KnativeRouteReader;
import dev.scalinglint.read.reference.AddressReader;
import dev.scalinglint.read.reference.ReferenceReader;
import dev.scalinglint.read.secret.SecretReader;
import dev.scalinglint.read.traffic.RouteReader;
import dev.scalinglint.read.traffic.ServiceReader;
import dev.scalinglint.read.traffic.affinity.AffinityReader;
import dev.scalinglint.read.workload.LogLevelReader;
import dev.scalinglint.read.workload.RoleReader;
import dev.scalinglint.read.workload.ServedContainers;
import dev.scalinglint.read.workload.WorkloadReader;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import java.util.ArrayList;
import java.util.List;

/** An application's objects to its model: each reader may use what the ones before it have found. */
public final class ModelReader {
    private ModelReader() {}

    /**
     * @param cluster       what the whole tree says; what the application itself holds, rendered, goes before it
     * @param neighbourhood what other applications of the tree put into the same namespaces
     */
    public static Model read(Application application, ClusterDefaults cluster, Neighbourhood neighbourhood) {
        return read(application, cluster, neighbourhood, LinkBudget.usual());
    }

    /** @param budget of what it may cost to link; is asked afterwards whether something was passed over */
    public static Model read(Application application, ClusterDefaults cluster, Neighbourhood neighbourhood,
            LinkBudget budget) {
        ObjectIndex objects = new ObjectIndex(application,
                ClusterDefaults.of(application.objects().stream()).before(cluster), neighbourhood);
        ComposeWorkloads composed = ComposeWorkloads.of(objects);
        List<Workload> written = new ArrayList<>(WorkloadReader.read(objects));
        written.addAll(composed.all());
        List<Autoscaler> autoscalers = AutoscalerReader.read(objects, written, budget);
        List<Workload> scaled = ExternalScheduler.applied(Autoscaling.applied(written, autoscalers, application));
        List<Route> routes = RouteReader.read(objects);
        List<Service> services = ServiceReader.read(objects, scaled, routes, budget);
        List<DisruptionBudget> budgets = BudgetReader.read(objects, scaled, budget);
        List<Affinity> affinities = AffinityReader.read(objects, services, routes, scaled);
        LinkReader links = new LinkReader(budgets, services, application.whole() && !budget.isSpent());
        List<Workload> linked = scaled.stream().map(links::linked).map(ServedContainers::by).toList();
        Connections connections = ConnectionReader.read(objects, linked);
        List<KnativeRoute> knativeRoutes = KnativeRouteReader.read(objects, scaled);
        return new Model(application.name(), application.whole(), linked, autoscalers, budgets, services, routes,
                DomainMappingReader.read(objects, scaled, knativeRoutes), affinities,
                VerticalAutoscalerReader.read(objects, scaled, autoscalers),
                autoscalers.isEmpty() ? List.of() : RoleReader.read(linked), connections.connections(),
                connections.pools(), connections.poolers(), connections.databases(),
                connections.redis(), knativeRoutes, composed.model(objects, services),
                SecretReader.read(application, linked, neighbourhood), GitopsReader.read(application, objects, linked),
                ReferenceReader.read(objects, linked), AddressReader.read(objects, linked),
                LogLevelReader.read(linked, application.folder()));
    }
}
