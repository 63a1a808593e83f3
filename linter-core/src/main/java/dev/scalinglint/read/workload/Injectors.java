package dev.scalinglint.read.workload;

import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.InjectedContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sidecars that webhooks add where a pod's annotations ask for them, and what those request. */
final class Injectors {
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
    private static final Set<String> ENABLED = Set.of("enabled", "ingress");
    private static final List<String> RESOURCES = List.of("cpu", "memory");

    private final PodTemplate pod;
    private final List<Container> containers;
    private final LimitDefaults defaults;
    private final List<InjectedContainer> found = new ArrayList<>(1);

    private Injectors(PodTemplate pod, List<Container> containers, LimitDefaults defaults) {
        this.pod = pod;
        this.containers = containers;
        this.defaults = defaults;
    }

    static List<InjectedContainer> read(PodTemplate pod, List<Container> containers, LimitDefaults defaults) {
        if (pod.metadata().mapping("annotations") == null) {
            return List.of();
        }
        Injectors injectors = new Injectors(pod, containers, defaults);
        injectors.dapr();
        injectors.istio();
        injectors.linkerd();
        injectors.consul();
        return injectors.found;
    }

    /** Dapr requests nothing but what the pod's annotations say; no setting of its installation changes that. */
    private void dapr() {
        if (is("dapr.io/enabled", YES)) {
            add("daprd", "Dapr", "dapr.io/sidecar-%s-request", "dapr.io/sidecar-%s-limit", true);
        }
    }

    /**
     * Istio's template takes its requests from the installation, unless the pod says any amount: then it takes only
     * what the pod says.
     */
    private void istio() {
        String prefix = "sidecar.istio.io/proxy";
        boolean own = has(prefix + "CPU") || has(prefix + "Memory") || has(prefix + "CPULimit")
                || has(prefix + "MemoryLimit");
        Located<String> label = pod.metadata().text("labels", "sidecar.istio.io/inject");
        Located<String> asked = label == null ? annotation("sidecar.istio.io/inject") : label;
        if (!own || asked != null && asked.value().equals("false") || has("inject.istio.io/templates")
                || isWritten("istio-proxy")) {
            return;
        }
        List<String> lacking = new ArrayList<>(2);
        for (String resource : RESOURCES) {
            String name = prefix + (resource.equals("cpu") ? "CPU" : "Memory");
            if (!has(name) && !has(name + "Limit") && defaults.request(resource) == null) {
                lacking.add(resource);
            }
        }
        found.add(new InjectedContainer("istio-proxy", "Istio", lacking, true));
    }

    /** Linkerd as it is installed by default requests nothing; its high-availability values do. */
    private void linkerd() {
        if (is("linkerd.io/inject", ENABLED)) {
            add("linkerd-proxy", "Linkerd", "config.linkerd.io/proxy-%s-request", "config.linkerd.io/proxy-%s-limit",
                    false);
        }
    }

    /** Consul's chart requests nothing by default. */
    private void consul() {
        if (is("consul.hashicorp.com/connect-inject", YES)) {
            add("consul-dataplane", "Consul", "consul.hashicorp.com/sidecar-proxy-%s-request",
                    "consul.hashicorp.com/sidecar-proxy-%s-limit", false);
        }
    }

    /** A limit alone is a request, as is what a LimitRange gives. */
    private void add(String name, String injector, String request, String limit, boolean certain) {
        if (isWritten(name)) {
            return;
        }
        List<String> lacking = new ArrayList<>(2);
        for (String resource : RESOURCES) {
            if (!has(request.formatted(resource)) && !has(limit.formatted(resource))
                    && defaults.request(resource) == null) {
                lacking.add(resource);
            }
        }
        found.add(new InjectedContainer(name, injector, lacking, certain));
    }

    /** What somebody has injected by hand is a container like any other. */
    private boolean isWritten(String name) {
        return containers.stream().anyMatch(container -> container.name().value().equals(name));
    }

    private @Nullable Located<String> annotation(String key) {
        return pod.metadata().text("annotations", key);
    }

    private boolean has(String key) {
        Located<String> written = annotation(key);
        return written != null && !written.value().isBlank();
    }

    private boolean is(String key, Set<String> values) {
        Located<String> written = annotation(key);
        return written != null && !Scalars.isPlaceholder(written.value())
                && values.contains(written.value().toLowerCase(Locale.ROOT));
    }
}
