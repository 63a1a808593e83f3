package dev.scalinglint.read.reference;

import dev.scalinglint.manifest.Entry;
import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Node;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.tree.files.Identity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What may make ConfigMaps and Secrets that nobody sees: operators' resources, by the names that they say or that are
 * made from theirs, and programs that a Role lets make them. Which of them do is known of a few only, so any may.
 */
final class ObjectMakers {
    /** Groups of resources that make neither, however often they refer to one. Unknown groups may make any. */
    private static final Set<String> PASSIVE =
            Set.of("apps", "batch", "autoscaling", "policy", "extensions", "keda.sh", "monitoring.coreos.com",
                    "serving.knative.dev", "traefik.io", "traefik.containo.us", "networking.istio.io",
                    "security.istio.io", "rbac.authorization.k8s.io",
                    "apiextensions.k8s.io", "admissionregistration.k8s.io", "storage.k8s.io", "scheduling.k8s.io",
                    "external-secrets.io", "bitnami.com",
                    "compose", "nginx", "kustomize.config.k8s.io", "snapshot.storage.k8s.io", "discovery.k8s.io",
                    "coordination.k8s.io", "metrics.k8s.io");

    private final Set<String> present = new HashSet<>();
    private final Set<String> owners = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> makeable = new HashSet<>();

    /** A neighbour, of whom only the name is known. */
    void add(Identity neighbour) {
        String kind = neighbour.kind();
        if (kind.endsWith("Secret") || kind.equals("ConfigMap") || kind.equals("Service")) {
            present.add((kind.endsWith("Secret") ? "Secret" : kind) + "/" + neighbour.name());
        } else if (!neighbour.group().isEmpty() && !PASSIVE.contains(neighbour.group())
                && !neighbour.group().endsWith("networking.k8s.io")) {
            own(neighbour.group(), neighbour.name());
        }
    }

    /** What a controller copies, or what makes that. */
    void addCopied(KubeObject object) {
        owners.add(object.name().value());
        object.body().walk(this::say);
    }

    void add(KubeObject object) {
        String group = object.group();
        boolean isRoute = group.equals("networking.k8s.io") || group.equals("gateway.networking.k8s.io")
                || group.isEmpty() && object.kind().value().equals("Service");
        if (group.equals("rbac.authorization.k8s.io") && object.kind().value().endsWith("Role")) {
            object.body().mappings("rules").forEach(this::rule);
        } else if (isRoute
                ? isCertified(object)
                : !group.isEmpty() && !PASSIVE.contains(group) && !object.kind().value().equals("Rollout")) {
            own(group, object.name().value());
            object.spec().walk(this::say);
            object.annotations().walk(this::say);
        }
    }

    /** Whether cert-manager or OpenShift makes the certificate that it names. */
    private static boolean isCertified(KubeObject object) {
        for (Entry annotation : object.annotations().entries()) {
            if (annotation.name().startsWith("cert-manager.io/")
                    || annotation.name().contains("serving-cert-secret-name")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What it makes is named after it, or after the software: {@code minio} in each namespace that has a Tenant of
     * {@code minio.min.io}.
     */
    private void own(String group, String name) {
        owners.add(name);
        said.add(group.substring(0, group.indexOf('.') < 0 ? 0 : group.indexOf('.')));
    }

    private void say(Node node) {
        if (node instanceof Scalar text && !text.text().isEmpty() && text.text().length() < 254) {
            said.add(text.text());
        }
    }

    /** Somebody whom a Role of the application lets make Secrets may well make the one that is missing. */
    private void rule(Mapping rule) {
        boolean makes = false;
        for (Node verb : rule.items("verbs")) {
            makes |= Set.of("create", "*").contains(verb.toString());
        }
        if (makes) {
            rule.items("resources").forEach(resource -> makeable.add(resource.toString()));
        }
    }

    boolean mayMake(String kind, String name) {
        if (present.contains(kind + "/" + name) || makeable.contains("*")
                || makeable.contains(kind.toLowerCase(Locale.ROOT) + "s")
                || said.contains(name) || owners.contains(name)) {
            return true;
        }
        return isMadeOfOwner(name);
    }

    /**
     * {@code <cluster>-app}, {@code clickhouse-<installation>}, {@code <user>.<cluster>.credentials…}: an operator
     * names what it makes after its resource.
     */
    private boolean isMadeOfOwner(String name) {
        for (int from = 0; from < name.length() && !owners.isEmpty(); from = next(name, from) + 1) {
            for (int to = next(name, from);; to = next(name, to + 1)) {
                if (owners.contains(name.substring(from, to))) {
                    return true;
                }
                if (to >= name.length()) {
                    break;
                }
            }
        }
        return false;
    }

    private static int next(String name, int from) {
        int at = from;
        while (at < name.length() && name.charAt(at) != '-' && name.charAt(at) != '.') {
            at++;
        }
        return at;
    }
}
