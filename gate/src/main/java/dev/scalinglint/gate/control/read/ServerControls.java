package dev.scalinglint.gate.control.read;

import dev.scalinglint.gate.control.Control;
import dev.scalinglint.gate.control.ControlValue;
import dev.scalinglint.gate.control.ControlValue.Key;
import dev.scalinglint.gate.control.ControlValues;
import dev.scalinglint.gate.control.ScalingUnit;
import dev.scalinglint.manifest.Located;
import dev.scalinglint.model.Demand;
import dev.scalinglint.model.Load;
import dev.scalinglint.model.Model;
import dev.scalinglint.model.Pooler;
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
        model.databases().forEach(
                database -> servers.add(new Server(database.name(), ScalingUnit.of(model.application(), database.id()),
                        demand(database.name(), database.demand(), database.place()))));
        model.redis()
                .forEach(redis -> servers.add(new Server(redis.name(), ScalingUnit.of(model.application(), redis.id()),
                        demand(redis.name(), redis.demand(), redis.place()))));
        model.poolers().forEach(pooler -> servers
                .add(new Server(pooler.name(), ScalingUnit.of(model.application(), pooler.id()), pooler(pooler))));
        return servers;
    }

    private static Map<Key, ControlValue> demand(String name, Demand demand, Place place) {
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
        return values.all();
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

    private static Map<Key, ControlValue> pooler(Pooler pooler) {
        ControlValues values = new ControlValues();
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
        return values.all();
    }
}
