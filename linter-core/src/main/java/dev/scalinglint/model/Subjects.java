package dev.scalinglint.model;

import dev.scalinglint.source.Placed;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a model holds of each scope. In plain loops: every run comes through here, and streams would have to be loaded.
 */
public final class Subjects {
    private final Model model;
    /**
     * Identities are looked up as the very objects that the model's readers pass on: to compare them would cost a large
     * tree its time.
     */
    private final Map<ObjectId, Workload> workloads = new IdentityHashMap<>();

    public Subjects(Model model) {
        this.model = model;
        for (Workload workload : model.workloads()) {
            workloads.put(workload.id(), workload);
        }
    }

    /** In the order of the model. One switch over all scopes, so that the compiler finds what a new one lacks. */
    public List<Subject> of(Scope scope) {
        return switch (scope) {
            case WORKLOAD -> workloads();
            case CONTAINER -> ofWorkloads(scope, Workload::containers);
            case IMAGE -> ofWorkloads(scope, Workload::images);
            case VOLUME -> ofWorkloads(scope, Workload::volumes);
            case SCALE_ANNOTATION -> ofWorkloads(scope, Subjects::scaling);
            case PROBE -> ofContainers(scope, Container::probes);
            case RESOURCE -> ofContainers(scope, container -> List.of(container.cpu(), container.memory()));
            case PROGRAM -> ofContainers(scope, Subjects::programs);
            case SUBSTITUTION -> ofContainers(scope, Container::substitutions);
            case QUANTITY -> ofContainers(scope, Container::quantities);
            case UNKNOWN_FLAG -> unknownFlags(scope);
            case KNATIVE_TEXT -> ofKnative(scope, Knative::texts, KnativeRoute::texts);
            case MISPLACED_VISIBILITY -> ofKnative(scope, Knative::misplaced, KnativeRoute::misplaced);
            case MISPLACED_TEXT -> ofKnative(scope, Knative::misplacedTexts, route -> List.of());
            case STRAY_SCALE -> ofKnative(scope, Knative::stray, KnativeRoute::stray);
            case REFUSAL -> refusals(scope);
            case VISIBILITY -> visibilities();
            case SCALER -> scalers();
            case METRIC -> metrics(scope);
            case FIXED -> fixed(scope);
            case ROLE -> concerning(scope, model.roles());
            case AUTOSCALER -> concerning(scope, model.autoscalers());
            case VERTICAL_AUTOSCALER -> concerning(scope, model.verticalAutoscalers());
            case BUDGET -> concerning(scope, model.budgets());
            case DOMAIN_MAPPING -> concerning(scope, model.domainMappings());
            case DEPLOYED_FOLDER -> concerning(scope, model.gitops().folders());
            case IGNORED_DIFFERENCE -> concerning(scope, model.gitops().differences());
            case IMAGE_OVERRIDE -> concerning(scope, model.gitops().images());
            case SERVICE -> concerning(scope, model.services());
            case AFFINITY -> concerning(scope, model.affinities());
            case POOLER -> concerning(scope, model.poolers());
            case DATABASE -> concerning(scope, model.databases());
            case REDIS -> concerning(scope, model.redis());
            case COMPOSE_SERVICE -> concerning(scope, model.compose().services());
            case UPSTREAM -> concerning(scope, model.compose().upstreams());
            case RETRY -> concerning(scope, model.compose().retries());
            case INTERPOLATION -> concerning(scope, model.compose().interpolations());
            case SECRET -> concerning(scope, model.secrets());
            case CONNECTION -> ofClients(scope, model.connections());
            case POOL -> ofClients(scope, model.pools());
            case MISSING_REFERENCE -> ofClients(scope, model.missingReferences());
            case ADDRESS -> ofClients(scope, model.addresses());
            case LOG_LEVEL -> ofClients(scope, model.logLevels());
        };
    }

    private List<Subject> workloads() {
        List<Subject> found = new ArrayList<>(model.workloads().size());
        for (Workload workload : model.workloads()) {
            found.add(new Subject(Map.of("workload", workload), workload.id(), List.of(workload)));
        }
        return found;
    }

    /** Parts of workloads; their rules may also name {@code workload}. */
    private List<Subject> ofWorkloads(Scope scope, Function<Workload, List<? extends Placed>> parts) {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            for (Placed part : parts.apply(workload)) {
                found.add(ofWorkload(Map.of(scope.itself(), part, "workload", workload), workload));
            }
        }
        return found;
    }

    private static Subject ofWorkload(Map<String, Object> variables, Workload workload) {
        return new Subject(variables, workload.id(), List.of(workload));
    }

    private static List<ScaleAnnotation> scaling(Workload workload) {
        Knative knative = workload.knative();
        return knative == null ? List.of() : knative.scaling();
    }

    /** Parts of containers; their rules may also name {@code container} and {@code workload}. */
    private List<Subject> ofContainers(Scope scope, Function<Container, List<? extends Placed>> parts) {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            for (Container container : workload.containers()) {
                for (Placed part : parts.apply(container)) {
                    found.add(ofWorkload(Map.of(scope.itself(), part, "container", container, "workload", workload),
                            workload));
                }
            }
        }
        return found;
    }

    private static List<Program> programs(Container container) {
        return container.role() == Container.Role.INIT ? List.of() : container.programs();
    }

    private List<Subject> unknownFlags(Scope scope) {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            for (Container container : workload.containers()) {
                for (Program program : container.programs()) {
                    for (UnknownFlag flag : program.unknownFlags()) {
                        found.add(ofWorkload(Map.of(scope.itself(), flag, "program", program, "workload", workload),
                                workload));
                    }
                }
            }
        }
        return found;
    }

    /** Parts of Knative's objects; their rules may also name the object as {@code owner}. */
    private List<Subject> ofKnative(Scope scope, Function<Knative, List<?>> parts,
            Function<KnativeRoute, List<?>> ofRoutes) {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            if (workload.knative() != null) {
                ofOwner(scope, parts.apply(workload.knative()), workload.id(), List.of(workload.id()), found);
            }
        }
        for (KnativeRoute route : model.knativeRoutes()) {
            ofOwner(scope, ofRoutes.apply(route), route.id(), route.visibility().workloads(), found);
        }
        return found;
    }

    private void ofOwner(Scope scope, List<?> parts, ObjectId owner, List<ObjectId> concerned, List<Subject> found) {
        for (Object part : parts) {
            found.add(subject(Map.of(scope.itself(), part, "owner", owner), owner, concerned));
        }
    }

    private List<Subject> refusals(Scope scope) {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            List<ObjectId> itself = List.of(workload.id());
            ofOwner(scope, workload.refusals(), workload.id(), itself, found);
            if (workload.knative() != null) {
                ofOwner(scope, workload.knative().refusals(), workload.id(), itself, found);
            }
        }
        for (Autoscaler autoscaler : model.autoscalers()) {
            ofOwner(scope, autoscaler.refusals(), autoscaler.id(), autoscaler.targets(), found);
        }
        for (KnativeRoute route : model.knativeRoutes()) {
            ofOwner(scope, route.refusals(), route.id(), route.visibility().workloads(), found);
        }
        for (DomainMapping mapping : model.domainMappings()) {
            ofOwner(scope, mapping.refusals(), mapping.id(), mapping.targets(), found);
        }
        return found;
    }

    private List<Subject> visibilities() {
        List<Visibility> all = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            Visibility visibility = Visibility.of(workload);
            if (visibility != null) {
                all.add(visibility);
            }
        }
        for (KnativeRoute route : model.knativeRoutes()) {
            all.add(route.visibility());
        }
        return concerning(Scope.VISIBILITY, all);
    }

    private List<Subject> scalers() {
        List<Subject> found = new ArrayList<>();
        for (Workload workload : model.workloads()) {
            Scaler scaler = Scaler.of(workload);
            if (scaler != null) {
                found.add(ofWorkload(Map.of("scaler", scaler), workload));
            }
        }
        for (Autoscaler autoscaler : model.autoscalers()) {
            found.add(subject(Map.of("scaler", Scaler.of(autoscaler)), autoscaler.id(), autoscaler.targets()));
        }
        return found;
    }

    private List<Subject> metrics(Scope scope) {
        List<Subject> found = new ArrayList<>();
        for (Autoscaler each : model.autoscalers()) {
            for (Metric metric : each.metrics()) {
                found.add(subject(Map.of(scope.itself(), metric, "autoscaler", each), each.id(), each.targets()));
            }
        }
        return found;
    }

    private List<Subject> fixed(Scope scope) {
        List<Subject> found = new ArrayList<>();
        for (ComposeService each : model.compose().services()) {
            for (ComposeService.Fixed fixed : each.fixed()) {
                found.add(subject(Map.of(scope.itself(), fixed, "service", each), each.id(), each.workloads()));
            }
        }
        return found;
    }

    /** What is known of one workload by looking at others; their rules may also name {@code workload}. */
    private List<Subject> ofClients(Scope scope, List<? extends OfWorkload> all) {
        List<Subject> found = new ArrayList<>(all.size());
        for (OfWorkload each : all) {
            Workload workload = workloads.get(each.workload());
            if (workload != null) {
                found.add(new Subject(Map.of(scope.itself(), each, "workload", workload), each.workload(),
                        List.of(workload)));
            }
        }
        return found;
    }

    private List<Subject> concerning(Scope scope, List<? extends Concerning> all) {
        List<Subject> found = new ArrayList<>(all.size());
        for (Concerning each : all) {
            found.add(subject(Map.of(scope.itself(), each), each.id(), each.workloads()));
        }
        return found;
    }

    private Subject subject(Map<String, Object> variables, ObjectId object, List<ObjectId> concerned) {
        List<Workload> known = new ArrayList<>(concerned.size());
        for (ObjectId id : concerned) {
            Workload workload = workloads.get(id);
            if (workload != null) {
                known.add(workload);
            }
        }
        return new Subject(variables, object, known);
    }
}
