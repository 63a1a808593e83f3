package dev.scalinglint.read.connection;

import dev.scalinglint.manifest.KubeObject;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.manifest.Mapping;
import dev.scalinglint.manifest.Scalar;
import dev.scalinglint.manifest.Scalars;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Container;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Workload;
import dev.scalinglint.read.index.ObjectIndex;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CloudNativePG's Poolers, PgBouncer containers, and configuration of a PgBouncer that nothing visible runs (facts
 * 8.4).
 */
final class PoolerReader {
    static final int POOL_SIZE = 20;

    /** A pooler and the host of what is behind it, to be looked up once all servers are known. */
    record Found(Bouncer bouncer, @Nullable String scope, @Nullable String host) {}

    private final Hosts hosts;
    private final ServerFiles files;
    private final List<Found> found = new ArrayList<>();
    private final Map<ObjectId, Bouncer> sidecars = new HashMap<>();
    private final Set<Place> used = new HashSet<>();

    PoolerReader(Hosts hosts, ServerFiles files) {
        this.hosts = hosts;
        this.files = files;
    }

    /** Adds the names of what it finds to the hosts. */
    List<Found> read(ObjectIndex objects, List<Workload> workloads) {
        objects.of("postgresql.cnpg.io", "Pooler").forEach(this::custom);
        for (Workload workload : workloads) {
            for (Container container : workload.containers()) {
                if (Software.of(workload, container) == Software.PGBOUNCER) {
                    container(workload, container);
                }
            }
        }
        objects.of("", "ConfigMap").forEach(this::configuration);
        return found;
    }

    /** The PgBouncer in the pods of a workload; null when there is none. */
    @Nullable
    Bouncer sidecar(Workload workload) {
        return sidecars.get(workload.id());
    }

    /** Of a Pooler or a Cluster, one of which runs where nothing says how many. */
    static Bound instances(KubeObject object, String name) {
        Located<Integer> written = object.spec().integer("instances");
        return new Bound(written == null ? 1 : Math.max(0, written.value()), false, written == null,
                "instances of " + name, object.placeOf("spec", "instances"));
    }

    private void custom(KubeObject object) {
        Mapping pgbouncer = object.spec().mappingOrEmpty("pgbouncer");
        Mapping parameters = pgbouncer.mappingOrEmpty("parameters");
        Located<String> mode = pgbouncer.text("poolMode");
        Located<Integer> size = parameters.integer("default_pool_size");
        Located<Integer> reserve = parameters.integer("reserve_pool_size");
        Located<Integer> most = parameters.integer("max_db_connections");
        String name = "Pooler " + object.name().value();
        Bound bound = instances(object, name);
        Bouncer bouncer = new Bouncer(ObjectId.of(object), name,
                mode == null ? Located.byDefault("session", object.placeOf("spec")) : mode,
                new Bouncer.Instances(bound, bound, 0),
                new Bouncer.Limits(size == null ? Located.byDefault(POOL_SIZE, object.placeOf("spec")) : size,
                        reserve == null ? 0 : reserve.value(),
                        most == null ? null : most.value()),
                List.of(), object.placeOf("spec"));
        hosts.add(object.name().value(), object.namespace(), bouncer);
        Located<String> type = object.spec().text("type");
        Located<String> cluster = object.spec().text("cluster", "name");
        boolean primary = type == null || type.value().equals("rw");
        found.add(new Found(bouncer, object.namespace(),
                cluster == null || !primary ? null : "cluster " + cluster.value()));
    }

    private void container(Workload workload, Container container) {
        ServerConfiguration configuration = ServerConfiguration.of(workload, container, files);
        BouncerSettings settings = BouncerSettings.of(configuration, files.spec(workload));
        String name = "PgBouncer of " + workload.id().kind() + " " + workload.id().name().value();
        Bouncer bouncer = new Bouncer(workload.id(), name, settings.mode(),
                new Bouncer.Instances(workload.scale().min(), workload.scale().max(), workload.scale().surge()),
                settings.limits(), settings.databases(), workload.spec());
        bouncer.concerns(workload.id());
        if (container.main()) {
            hosts.addServices(workload, bouncer);
        } else {
            sidecars.put(workload.id(), bouncer);
        }
        configuration.lines().forEach(line -> used.add(line.value().place()));
        found.add(new Found(bouncer, Hosts.scope(workload), settings.host()));
    }

    /** A ConfigMap with a {@code [pgbouncer]} section, where no visible container mounts it. */
    private void configuration(KubeObject map) {
        for (var entry : ServerConfiguration.texts(map)) {
            boolean mayBe = entry.value() instanceof Scalar text && text.text().contains("[pgbouncer]");
            List<ConfigLines.Line> lines = mayBe ? ConfigLines.of(entry) : List.of();
            if (!lines.isEmpty() && !used.contains(lines.get(0).value().place())) {
                BouncerSettings settings = BouncerSettings.of(lines);
                found.add(new Found(new Bouncer(ObjectId.of(map), "PgBouncer of ConfigMap " + map.name().value(),
                        settings.mode(), null,
                        settings.limits(), settings.databases(), map.name().place()), map.namespace(), null));
            }
        }
    }

    static @Nullable Located<Integer> number(@Nullable Located<String> written) {
        return Located.read(written, Scalars::integer);
    }
}
