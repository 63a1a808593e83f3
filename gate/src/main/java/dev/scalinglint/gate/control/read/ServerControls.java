package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Bound;
import dev.scalinglint.model.Database;
import dev.scalinglint.model.Demand;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.ObjectId;
import dev.scalinglint.model.Pooler;
import dev.scalinglint.model.Redis;
import dev.scalinglint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients may open to a server together, and what it accepts. */
public final class ServerControls {
    private ServerControls() {}

    /**
     * A server or a pooler of an application.
     *
     * @param name what people call it
     */
    public record Server(String name, ScalingUnit unit, Map<Key, ControlValue> values) {}

    public static List<Server> read(Model model) {
        List<Server> servers = new ArrayList<>();
        for (Database database : model.databases()) {
            ControlValues values = demand(database.name(), database.demand(), database.place());
            instances(database.name(), database.instances(), values);
            servers.add(server(model, database.name(), database.id(), values));
        }
        for (Redis redis : model.redis()) {
            servers.add(server(model, redis.name(), redis.id(),
                    demand(redis.name(), redis.demand(), redis.place())));
        }
        for (Pooler pooler : model.poolers()) {
            servers.add(server(model, pooler.name(), pooler.id(), pooler(pooler)));
        }
        return servers;
    }

    private static Server server(Model model, String name, ObjectId id, ControlValues values) {
        return new Server(name, ScalingUnit.of(model.application(), id), values.all());
    }

    /** Of what an operator runs; other servers are workloads, which have controls of their own. */
    private static void instances(String name, @Nullable Bound instances, ControlValues values) {
        if (instances != null) {
            String text = instances.toString();
            ControlValue value = ControlValue.of(new Key(Control.REPLICAS, name), "instances", text, text,
                    (double) instances.value(), instances.place());
            values.add(instances.defaulted() ? value.asImplied() : value);
        }
    }

    private static ControlValues demand(String name, Demand demand, Place place) {
        ControlValues values = new ControlValues();
        Load largest = demand.largest();
        Place at = largest == null ? place : largest.place();
        if (demand.loads().stream().anyMatch(load -> load.peak() != null)) {
            boolean all = demand.loads().stream().allMatch(load -> load.peak() != null);
            String text = (all ? "" : "at least ") + demand.peak() + of(demand);
            values.add(Control.CONNECTIONS, name, "connections to " + name + " at the peak",
                    demand.peak() + (all ? "" : "+"), text,
                    (double) demand.peak(), at);
        }
        values.add(allowed(name, demand.limit(), place));
        if (demand.exceeded()) {
            values.add(Control.CONNECTIONS_OVER_LIMIT, name, "connections to " + name + " past its limit",
                    String.valueOf(demand.peak()),
                    demand.peak() + of(demand), (double) demand.peak(), at);
        }
        return values;
    }

    /** What nobody sees and what nobody wrote are both no news. */
    private static ControlValue allowed(String name, @Nullable Located<Integer> limit, Place place) {
        String text = limit == null ? "unknown" : limit.value().toString();
        ControlValue value = ControlValue.of(new Key(Control.CONNECTIONS_ALLOWED, name),
                "connections that " + name + " accepts", text, text,
                limit == null ? null : Double.valueOf(limit.value()), limit == null ? place : limit.place());
        return limit == null || limit.defaulted() ? value.asImplied() : value;
    }

    private static String of(Demand demand) {
        return demand.limit() == null ? "" : " of " + (demand.limit().value() - demand.reserved());
    }

    private static ControlValues pooler(Pooler pooler) {
        ControlValues values = new ControlValues();
        if (pooler.id().kind().equals("Pooler")) {
            instances(pooler.name(), pooler.instances(), values);
        }
        if (pooler.mode() != null) {
            String mode = pooler.mode().value();
            values.add(Control.POOLER_MODE, pooler.name(), "mode of " + pooler.name(), mode, mode, null,
                    pooler.mode().place());
        }
        if (pooler.poolSize() != null) {
            String size = pooler.poolSize().value() + (pooler.reserve() == 0 ? "" : " + " + pooler.reserve());
            values.add(Control.POOL, pooler.name(), "server connections of " + pooler.name() + " per user and database",
                    size, size,
                    (double) pooler.poolSize().value() + pooler.reserve(), pooler.poolSize().place());
        }
        return values;
    }
}
