package dev.scalinglint.read.index;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.tree.Application;
import dev.scalinglint.tree.Neighbourhood;
import dev.scalinglint.tree.compose.ServiceFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application's objects, found by group and kind. */
public final class ObjectIndex {
    private final @Nullable String application;
    private final boolean whole;
    private final boolean assembled;
    private final Map<String, List<KubeObject>> byKind = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final List<KubeObject> all;
    private final Map<String, Map<String, ServiceFacts>> services;
    private final ClusterDefaults cluster;
    private final Neighbourhood neighbourhood;

    public ObjectIndex(Application application, ClusterDefaults cluster) {
        this(application, cluster, Neighbourhood.NONE);
    }

    /** @param neighbourhood what other applications put into the same namespaces */
    public ObjectIndex(Application application, ClusterDefaults cluster, Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
        this.cluster = cluster;
        this.application = application.name();
        this.whole = application.whole();
        this.assembled = !application.written().isEmpty() || !application.deployedBy().isEmpty();
        this.all = application.objects();
        this.services = application.services();
        for (KubeObject object : all) {
            groups.add(object.group());
            byKind.computeIfAbsent(object.group() + "/" + object.kind().value(), k -> new ArrayList<>()).add(object);
        }
    }

    /** Objects of one kind, whatever their version. The core group is {@code ""}. */
    public List<KubeObject> of(String group, String kind) {
        return byKind.getOrDefault(group + "/" + kind, List.of());
    }

    /**
     * Whether there is an object of one of these groups: readers of what most trees do not have are not even loaded.
     */
    public boolean hasGroup(String... groups) {
        for (String group : groups) {
            if (this.groups.contains(group)) {
                return true;
            }
        }
        return false;
    }

    public List<KubeObject> all() {
        return all;
    }

    /** What is known of a service of a Compose file besides what stands there. */
    public ServiceFacts facts(KubeObject file, String service) {
        return services.getOrDefault(file.name().value(), Map.of()).getOrDefault(service, ServiceFacts.NONE);
    }

    /** What the tree says about the cluster that will run them. */
    public ClusterDefaults cluster() {
        return cluster;
    }

    public Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    public @Nullable String application() {
        return application;
    }

    /** Whether a kustomization or Argo CD says what belongs together; otherwise it is a guess by folders. */
    public boolean assembled() {
        return assembled;
    }

    /** Whether all objects of the application are visible, so that a missing one is a fact. */
    public boolean whole() {
        return whole;
    }
}
