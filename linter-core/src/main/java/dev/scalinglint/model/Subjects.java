package dev.scalinglint.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model holds of each scope. In plain loops: every run comes through here, and what streams need would have to
 * be loaded first.
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

    /** In the order of the model. */
    public List<Subject> of(Scope scope) {
        List<Subject> found = new ArrayList<>();
        switch (scope.name()) {
            case "workload", "container", "probe", "resource", "program", "unknownFlag", "substitution", "image",
                    "volume", "quantity",
                    "scaleAnnotation" -> {
                WorkloadSubjects subjects = new WorkloadSubjects(scope, found);
                for (Workload workload : model.workloads()) {
                    subjects.add(workload);
                }
            }
            case "knativeText", "misplacedVisibility", "strayScale", "misplacedText" -> ofKnative(scope, found);
            case "visibility" -> visibilities(found);
            case "scaler" -> scalers(found);
            case "refusal" -> refusals(scope, found);
            default -> ofObjects(scope, found);
        }
        return found;
    }

    /** Parts of Knative's objects; their rules may also name the object as {@code owner}. */
    private void ofKnative(Scope scope, List<Subject> found) {
        for (Workload workload : model.workloads()) {
            Knative knative = workload.knative();
            if (knative != null) {
                ofOwner(scope, switch (scope.name()) {
                    case "knativeText" -> knative.texts();
                    case "misplacedVisibility" -> knative.misplaced();
                    case "misplacedText" -> knative.misplacedTexts();
                    default -> knative.stray();
                }, workload.id(), List.of(workload.id()), found);
            }
        }
        for (KnativeRoute route : model.knativeRoutes()) {
            ofOwner(scope, switch (scope.name()) {
                case "knativeText" -> route.texts();
                case "misplacedVisibility" -> route.misplaced();
                case "misplacedText" -> List.<Knative.MisplacedText>of();
                default -> route.stray();
            }, route.id(), route.visibility().workloads(), found);
        }
    }

    private void ofOwner(Scope scope, List<?> parts, ObjectId owner, List<ObjectId> concerned, List<Subject> found) {
        for (Object part : parts) {
            add(Map.of(scope.itself(), part, "owner", owner), owner, concerned, found);
        }
    }

    private void visibilities(List<Subject> found) {
        for (Workload workload : model.workloads()) {
            Visibility visibility = Visibility.of(workload);
            if (visibility != null) {
                add(Map.of("visibility", visibility), visibility.id(), visibility.workloads(), found);
            }
        }
        for (KnativeRoute route : model.knativeRoutes()) {
            add(Map.of("visibility", route.visibility()), route.visibility().id(), route.visibility().workloads(),
                    found);
        }
    }

    private void scalers(List<Subject> found) {
        for (Workload workload : model.workloads()) {
            Scaler scaler = Scaler.of(workload);
            if (scaler != null) {
                found.add(new Subject(Map.of("scaler", scaler), workload.id(), List.of(workload)));
            }
        }
        for (Autoscaler autoscaler : model.autoscalers()) {
            add(Map.of("scaler", Scaler.of(autoscaler)), autoscaler.id(), autoscaler.targets(), found);
        }
    }

    private void refusals(Scope scope, List<Subject> found) {
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
    }

    /** Their rules may also name {@code workload}. */
    private void ofClients(Scope scope, List<? extends OfWorkload> all, List<Subject> found) {
        for (OfWorkload each : all) {
            Workload workload = workloads.get(each.workload());
            if (workload != null) {
                found.add(new Subject(Map.of(scope.itself(), each, "workload", workload), each.workload(),
                        List.of(workload)));
            }
        }
    }

    private void concerning(Scope scope, List<? extends Concerning> all, List<Subject> found) {
        for (Concerning each : all) {
            add(Map.of(scope.itself(), each), each.id(), each.workloads(), found);
        }
    }

    private void ofObjects(Scope scope, List<Subject> found) {
        switch (scope.name()) {
            case "connection" -> ofClients(scope, model.connections(), found);
            case "pool" -> ofClients(scope, model.pools(), found);
            case "missingReference" -> ofClients(scope, model.missingReferences(), found);
            case "address" -> ofClients(scope, model.addresses(), found);
            case "logLevel" -> ofClients(scope, model.logLevels(), found);
            case "service" -> concerning(scope, model.services(), found);
            case "affinity" -> concerning(scope, model.affinities(), found);
            case "pooler" -> concerning(scope, model.poolers(), found);
            case "database" -> concerning(scope, model.databases(), found);
            case "redis" -> concerning(scope, model.redis(), found);
            case "composeService" -> concerning(scope, model.compose().services(), found);
            case "upstream" -> concerning(scope, model.compose().upstreams(), found);
            case "retry" -> concerning(scope, model.compose().retries(), found);
            case "interpolation" -> concerning(scope, model.compose().interpolations(), found);
            case "secret" -> concerning(scope, model.secrets(), found);
            default -> ofOthers(scope, found);
        }
    }

    private void ofOthers(Scope scope, List<Subject> found) {
        String itself = scope.itself();
        switch (scope.name()) {
            case "autoscaler" ->
                model.autoscalers().forEach(each -> add(Map.of(itself, each), each.id(), each.targets(), found));
            case "metric" -> model.autoscalers().forEach(each -> each.metrics().forEach(
                    metric -> add(Map.of(itself, metric, "autoscaler", each), each.id(), each.targets(), found)));
            case "verticalAutoscaler" -> model.verticalAutoscalers()
                    .forEach(each -> add(Map.of(itself, each), each.id(), each.targets(), found));
            case "budget" ->
                model.budgets().forEach(each -> add(Map.of(itself, each), each.id(), each.covered(), found));
            case "domainMapping" ->
                model.domainMappings().forEach(each -> add(Map.of(itself, each), each.id(), each.targets(), found));
            case "role" -> model.roles()
                    .forEach(each -> add(Map.of(itself, each), each.workload(), List.of(each.workload()), found));
            case "fixed" -> model.compose().services().forEach(each -> each.fixed()
                    .forEach(fixed -> add(Map.of(itself, fixed, "service", each), each.id(), each.workloads(), found)));
            case "deployedFolder" -> model.gitops().folders()
                    .forEach(each -> add(Map.of(itself, each), each.application(), List.of(), found));
            case "ignoredDifference" -> model.gitops().differences()
                    .forEach(each -> add(Map.of(itself, each), each.application(), List.of(), found));
            case "imageOverride" -> model.gitops().images()
                    .forEach(each -> add(Map.of(itself, each), each.kustomization(), each.workloads(), found));
            default -> throw new IllegalStateException("nobody knows where to find a " + scope.name());
        }
    }

    private void add(Map<String, Object> variables, ObjectId object, List<ObjectId> concerned, List<Subject> found) {
        List<Workload> known = new ArrayList<>(concerned.size());
        for (ObjectId id : concerned) {
            Workload workload = workloads.get(id);
            if (workload != null) {
                known.add(workload);
            }
        }
        found.add(new Subject(variables, object, known));
    }
}
