package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.ApiNames;
import dev.scalinglint.read.admission.GoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of a pod that a Knative Service has not, or has only where the cluster enables them. */
record PodFields(Mapping pod, Features features, KnativeRefusals refusals) {
    /** Fields behind a flag of {@code config-features}. */
    private static final Map<String, String> FLAGS = new HashMap<>();
    /** Of these a zero value counts as set: Go holds them by pointer. */
    private static final Set<String> POINTERS = Set.of("terminationGracePeriodSeconds", "activeDeadlineSeconds",
            "priority", "preemptionPolicy",
            "setHostnameAsFQDN", "hostUsers", "hostnameOverride", "shareProcessNamespace", "runtimeClassName");
    private static final Set<String> NEVER = Set.of("restartPolicy", "terminationGracePeriodSeconds",
            "activeDeadlineSeconds", "nodeName", "hostname",
            "subdomain", "priority", "readinessGates", "serviceAccount", "preemptionPolicy", "overhead",
            "setHostnameAsFQDN", "os", "hostUsers",
            "schedulingGates", "resourceClaims", "resources", "ephemeralContainers", "hostnameOverride", "workloadRef",
            "schedulingGroup");

    private static final Set<String> SECURITY = Set.of("runAsUser", "runAsGroup", "runAsNonRoot", "fsGroup",
            "supplementalGroups", "seccompProfile");

    static {
        for (String field : new String[] {"affinity", "topologySpreadConstraints", "hostAliases", "nodeSelector",
            "runtimeClassName", "tolerations",
            "shareProcessNamespace", "priorityClassName", "schedulerName", "dnsPolicy", "dnsConfig", "hostIPC",
            "hostPID", "hostNetwork"}) {
            FLAGS.put(field, field.toLowerCase(Locale.ROOT));
        }
        FLAGS.put("initContainers", "init-containers");
        FLAGS.put("securityContext", "securitycontext");
    }

    void check() {
        for (Entry entry : pod.entries()) {
            String field = entry.name();
            String flag = FLAGS.get(field);
            if (flag != null ? isOff(field, flag) && isSet(field) : NEVER.contains(field) && isSet(field)) {
                refuse(field, flag);
            }
        }
        if (Boolean.TRUE.equals(value("automountServiceAccountToken"))) {
            refusals.add(Refusal.Of.FIELD, pod.placeOf("automountServiceAccountToken"),
                    "automountServiceAccountToken may only be false");
        }
        initContainers();
        security();
        account();
    }

    /** What of the pod's securityContext is left where the cluster lets services have one. */
    private void security() {
        Mapping security = pod.mapping("securityContext");
        if (security == null || isOff("securityContext", "securitycontext")) {
            return;
        }
        boolean whole = !features.isPodOff("securitycontext");
        for (Entry entry : security.entries()) {
            boolean kept = whole
                    ? SECURITY.contains(entry.name())
                    : entry.name().equals("seccompProfile")
                            && List.of("RuntimeDefault", "Unconfined")
                                    .contains(GoFields.text(security, "seccompProfile",
                                            "type"));
            if (!kept && security.has(entry.name())) {
                refusals.add(Refusal.Of.FIELD, security.placeOf(entry.name()),
                        "a Knative Service has no securityContext." + entry.name()
                                + (whole
                                        ? ""
                                        : " but a seccompProfile RuntimeDefault or Unconfined"
                                                + Features.unlessPod("securitycontext")));
            }
        }
    }

    private boolean isOff(String field, String flag) {
        return features.isPodOff(flag) && !(field.equals("securityContext") && features.securesPods());
    }

    private boolean isSet(String field) {
        return POINTERS.contains(field) ? pod.has(field) : GoFields.isSet(pod, field);
    }

    private void refuse(String field, @Nullable String flag) {
        refusals.add(Refusal.Of.FIELD, pod.placeOf(field),
                "a Knative Service has no " + field + (flag == null ? "" : Features.unlessPod(flag)));
    }

    private @Nullable Boolean value(String field) {
        Located<Boolean> value = pod.bool(field);
        return value == null ? null : value.value();
    }

    /** What is only allowed is let through as a field, and its containers are refused all the same. */
    private void initContainers() {
        Node written = pod.get("initContainers");
        if (written != null && !features.isPodOff("init-containers") && features.isPodNotOn("init-containers")
                && !pod.items("initContainers").isEmpty()) {
            refuse("initContainers", "init-containers");
        }
    }

    private void account() {
        String name = GoFields.text(pod, "serviceAccountName");
        if (name != null && !name.isEmpty() && !ApiNames.isSubdomain(name) && !Scalars.isPlaceholder(name)) {
            refusals.add(Refusal.Of.NAME, pod.placeOf("serviceAccountName"),
                    "serviceAccountName '" + name + "' is no name: only lowercase letters, digits, '-' and '.'");
        }
    }
}
