package dev.scalinglint.read.admission.knative;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.model.Refusal;
import dev.scalinglint.read.admission.GoFields;
import java.util.List;
import java.util.Set;

/** Fields of a container that a Knative Service has not. */
record ContainerFields(Mapping container, Features features, KnativeRefusals refusals) {
    private static final Set<String> NEVER = Set.of("lifecycle", "stdin", "stdinOnce", "tty", "volumeDevices",
            "resizePolicy", "restartPolicy",
            "restartPolicyRules");
    private static final Set<String> SECURITY = Set.of("capabilities", "readOnlyRootFilesystem", "runAsUser",
            "runAsGroup", "runAsNonRoot",
            "allowPrivilegeEscalation", "seccompProfile", "privileged");
    private static final String ADD = "kubernetes.containerspec-addcapabilities";

    void check() {
        for (Entry entry : container.entries()) {
            if (NEVER.contains(entry.name()) && (entry.name().equals("restartPolicy") || GoFields.isSet(container,
                    entry.name()))
                    && container.has(entry.name())) {
                refuse(container, entry.name(), "a container of a Knative Service has no " + entry.name());
            }
        }
        Mapping resources = container.mappingOrEmpty("resources");
        if (resources.has("claims")) {
            refuse(resources, "claims", "a container of a Knative Service has no resources.claims");
        }
        for (Mapping port : container.mappings("ports")) {
            for (String field : new String[] {"hostPort", "hostIP"}) {
                if (GoFields.isSet(port, field)) {
                    refuse(port, field, "a port of a Knative Service has no " + field);
                }
            }
        }
        Mapping security = container.mapping("securityContext");
        if (security != null) {
            security(security);
        }
    }

    private void refuse(Mapping in, String field, String why) {
        refusals.add(Refusal.Of.FIELD, in.placeOf(field), why);
    }

    private void security(Mapping security) {
        for (Entry entry : security.entries()) {
            if (!SECURITY.contains(entry.name()) && security.has(entry.name())) {
                refuse(security, entry.name(), "a container of a Knative Service has no securityContext."
                        + entry.name());
            }
        }
        Located<Boolean> privileged = security.bool("privileged");
        if (privileged != null && privileged.value()) {
            refuse(security, "privileged", "securityContext.privileged may only be false");
        }
        Ranges.ids(security, refusals, "runAsUser", "runAsGroup");
        Mapping capabilities = security.mapping("capabilities");
        if (capabilities != null && capabilities.has("add") && features.isNotOn(ADD)
                && !(features.securesPods() && isBindingOnly(capabilities.items("add")))) {
            refuse(capabilities, "add", "securityContext.capabilities may only drop, not add" + Features.unless(ADD));
        }
    }

    private static boolean isBindingOnly(List<Node> added) {
        return added.size() == 1 && added.get(0).toString().equals("NET_BIND_SERVICE");
    }
}
